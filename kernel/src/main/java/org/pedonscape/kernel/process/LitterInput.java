package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.Vegetation;

/**
 * Plant carbon that enters the column. Shoot litter falls on the organic layer, or into the mineral surface with an
 * e-folding depth; root litter and exudates follow the root profile. The soluble share of litter (metabolic carbon and
 * exudates) becomes dissolved carbon, the rest particulate.
 *
 * <p>Metabolic share of litter: 0.85 - 0.013 L/N (Parton et al. 1987, the CENTURY model), bounded to [0.05, 0.85]; L/N
 * is the lignin to nitrogen mass ratio.
 *
 * <p>Litter arrives colonised: a small share of its particulate carbon is living microbes (closure of our own; leaves
 * and roots carry microbes before they die), so that no layer that receives litter can be without decomposers.
 */
public final class LitterInput implements FluxProcess {

    private final double litterDepth;
    private final double colonised;

    /**
     * @param parameters model parameters
     */
    public LitterInput(Parameters parameters) {
        litterDepth = parameters.get(Parameter.LITTER_DEPTH);
        colonised = parameters.get(Parameter.COLONISED_SHARE);
    }

    @Override
    public ProcessId id() {
        return ProcessId.LITTER_INPUT;
    }

    /**
     * Metabolic share of litter.
     *
     * @param ligninToNitrogen lignin to nitrogen mass ratio
     * @return share that decomposes into soluble carbon at once, [0.05, 0.85]
     */
    public static double metabolicShare(double ligninToNitrogen) {
        return Math.min(0.85, Math.max(0.05, 0.85 - 0.013 * ligninToNitrogen));
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        Vegetation v = c.vegetation;
        double shoot = v.aboveGroundInput() * c.shootInputFactor;
        double onOrganicLayer = c.first == Column.ORGANIC ? shoot * c.organicLayerShare : 0;
        addShootLitter(c, s.source, shoot - onOrganicLayer, metabolicShare(v.ligninToNitrogenShoot()));
        if (onOrganicLayer > 0) {
            addLitter(s.source, Column.ORGANIC, onOrganicLayer, metabolicShare(v.ligninToNitrogenShoot()));
        }
        addRootLitter(c, s.source, v.belowGroundInput(), v);
    }

    /**
     * Adds shoot litter to the mineral surface.
     *
     * @param c column
     * @param target pools by layer to add to
     * @param amount carbon, in the unit of {@code target}
     * @param soluble share that is dissolved
     */
    public void addShootLitter(Column c, double[][] target, double amount, double soluble) {
        double total = 1 - Math.exp(-c.base() / litterDepth);
        for (int i = Math.max(1, c.first); i < c.end; i++) {
            double share = (Math.exp(-c.top[i] / litterDepth) - Math.exp(-(c.top[i] + c.thickness[i]) / litterDepth))
                    / total;
            addLitter(target, i, share * amount, soluble);
        }
    }

    /**
     * Adds litter to one layer.
     *
     * @param target pools by layer to add to
     * @param layer layer
     * @param amount carbon, in the unit of {@code target}
     * @param soluble share that is dissolved
     */
    public void addLitter(double[][] target, int layer, double amount, double soluble) {
        double solid = (1 - soluble) * amount;
        target[Pool.D][layer] += soluble * amount;
        target[Pool.B][layer] += colonised * solid;
        target[Pool.P][layer] += (1 - colonised) * solid;
    }

    /**
     * Adds root litter and exudates along the root profile.
     *
     * @param c column
     * @param target pools by layer to add to
     * @param amount carbon, in the unit of {@code target}
     * @param v whose roots they are
     */
    public void addRootLitter(Column c, double[][] target, double amount, Vegetation v) {
        double soluble = v.exudateShare() + (1 - v.exudateShare()) * metabolicShare(v.ligninToNitrogenRoot());
        for (int i = Math.max(1, c.first); i < c.end; i++) {
            addLitter(target, i, amount * c.rootShare[i], soluble);
        }
    }
}
