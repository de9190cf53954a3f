package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * How much carbon the minerals of a layer can hold: Q = q_min (clay + silt) rho chi, kg C m-3 of fine earth, with rho
 * the mineral mass in that volume (Georgiou et al. 2022: 86 g C per kg of fine fraction for 2:1 clays, 48 for 1:1).
 *
 * <p>chi: short-range-order minerals hold several times more (closure). Podzolisation (closure, off: 1): the E horizon
 * above 25 cm has lost its iron and aluminium, the Bs horizon from 25 to 60 cm has gained them, a fifth of that gain is
 * left below. Horizons belong to the material, so their depths are those at the steady state.
 */
public final class MineralCapacity implements LayerProcess {

    private static final double ELUVIAL_BASE = 0.25;
    private static final double SPODIC_BASE = 0.60;
    /** Keeps saturation ratios finite in pure quartz sand; far below any measured capacity. */
    private static final double LEAST = 1e-3;

    private final double active;
    private final double kaolinitic;
    private final double shortRange;
    private final double spodic;
    private final double eluvial;
    private final boolean podzolisation;

    /**
     * @param parameters model parameters
     * @param switches whether podzolisation is at work
     */
    public MineralCapacity(Parameters parameters, ProcessSwitches switches) {
        active = parameters.get(Parameter.CAPACITY_ACTIVE);
        kaolinitic = parameters.get(Parameter.CAPACITY_KAOLINITIC);
        shortRange = parameters.get(Parameter.SHORT_RANGE_ORDER_FACTOR);
        spodic = parameters.get(Parameter.SPODIC_FACTOR);
        eluvial = parameters.get(Parameter.ELUVIAL_FACTOR);
        podzolisation = switches.on(ProcessId.PODZOLISATION);
    }

    @Override
    public void update(Column c) {
        double perFine = c.soil.mineralClass() == MineralClass.KAOLINITIC_1_1 ? kaolinitic : active;
        if (c.soil.mineralClass() == MineralClass.SHORT_RANGE_ORDER || c.soil.group() == SoilGroup.ANDOSOL) {
            perFine = active * shortRange;
        }
        double perMineral = perFine * (c.soil.clay() + c.soil.silt());
        boolean podzol = podzolisation && c.soil.group() == SoilGroup.PODZOL;
        double depth = 0;
        for (int i = 1; i < c.end; i++) {
            double horizon = podzol ? horizonFactor(depth + c.referenceThickness[i] / 2) : 1;
            depth += c.referenceThickness[i];
            c.mineralCapacity[i] = Math.max(LEAST, perMineral * horizon * c.mineralMass[i] / c.fineEarth[i]);
        }
    }

    private double horizonFactor(double depth) {
        if (depth < ELUVIAL_BASE) {
            return eluvial;
        }
        return depth < SPODIC_BASE ? spodic : 1 + (spodic - 1) / 5;
    }
}
