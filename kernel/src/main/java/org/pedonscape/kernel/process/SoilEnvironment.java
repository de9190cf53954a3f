package org.pedonscape.kernel.process;

import java.util.Arrays;
import org.pedonscape.kernel.climate.SoilClimate;
import org.pedonscape.kernel.climate.WaterInputs;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.site.MonthlyClimate;

/**
 * From the monthly soil climate to the yearly mean multipliers on rates. Temperature and moisture act together, month
 * by month, before the mean is taken: the mean of a product, not the product of means.
 *
 * <p>Multipliers: depolymerisation, uptake and death carry temperature, moisture, oxygen, frost, acidity, salt and
 * mineral inhibition; sorption temperature only; desorption temperature and, by half (closure of our own), moisture.
 * The organic layer has the climate of the uppermost mineral layer.
 *
 * <p>The degree of saturation counts macropores as air unless groundwater fills them.
 */
public final class SoilEnvironment {

    private static final int MONTHS = MonthlyClimate.MONTHS;
    private static final double MILD = 10;
    private static final double FREEZING_RANGE = 1;
    private static final double ORGANIC_LAYER_WATER = 0.3;
    private static final double RUNOFF_PER_SLOPE = 0.5;
    private static final double MOST_RUNOFF = 0.5;

    private final SoilClimate climate;
    private final WaterInputs water;
    private final int mineral;
    private final TemperatureResponse depolymerisation;
    private final TemperatureResponse uptake;
    private final TemperatureResponse sorption;
    private final TemperatureResponse desorption;
    private final MoistureResponse moisture;
    private final AcidityResponse acidity;
    private final Sodicity sodicity;
    private final double frozenRate;
    private final double inhibition;
    private final double carbonShare;
    private final boolean temperatureOn;
    private final boolean frostOn;
    private final double[] depolymerisationHeat;
    private final double[] uptakeHeat;
    private final double[] sorptionHeat;
    private final double[] desorptionHeat;
    private final double[] meanTemperature;
    private double insulation;

    /**
     * @param mineralLayers number of mineral layers
     * @param parameters model parameters
     * @param switches which responses are at work
     */
    public SoilEnvironment(int mineralLayers, Parameters parameters, ProcessSwitches switches) {
        mineral = mineralLayers;
        climate = new SoilClimate(mineralLayers);
        water = new WaterInputs(mineralLayers);
        depolymerisation = new TemperatureResponse(parameters.get(Parameter.DEPOLYMERISATION_ENERGY));
        uptake = new TemperatureResponse(parameters.get(Parameter.UPTAKE_ENERGY));
        sorption = new TemperatureResponse(parameters.get(Parameter.SORPTION_ENERGY));
        desorption = new TemperatureResponse(parameters.get(Parameter.DESORPTION_ENERGY));
        moisture = new MoistureResponse(parameters, switches);
        acidity = new AcidityResponse(switches);
        sodicity = new Sodicity(switches);
        frozenRate = switches.on(ProcessId.FROST) ? parameters.get(Parameter.FROZEN_RATE) : 1;
        inhibition =
                switches.on(ProcessId.BOUNDARY_ON_MICROBES) ? parameters.get(Parameter.MINERAL_INHIBITION) : 0;
        carbonShare = parameters.get(Parameter.CARBON_PER_ORGANIC_MATTER);
        temperatureOn = switches.on(ProcessId.TEMPERATURE);
        frostOn = switches.on(ProcessId.FROST);
        depolymerisationHeat = new double[MONTHS * mineralLayers];
        uptakeHeat = new double[MONTHS * mineralLayers];
        sorptionHeat = new double[MONTHS * mineralLayers];
        desorptionHeat = new double[MONTHS * mineralLayers];
        meanTemperature = new double[mineralLayers];
        insulation = Double.NaN;
    }

    /**
     * Forgets the last site; call before a new one.
     */
    public void reset() {
        insulation = Double.NaN;
    }

    /**
     * Sets every multiplier of the column for the present structure, vegetation and water table.
     *
     * @param c column
     * @param monthly climate of the site
     */
    public void update(Column c, MonthlyClimate monthly) {
        double organic =
                c.first == Column.ORGANIC ? c.thickness[Column.ORGANIC] - SoilStructure.ORGANIC_LAYER_LEAST : 0;
        fillWaterInputs(c);
        if (organic != insulation) {
            insulation = organic;
            warm(c, monthly);
        }
        climate.water(monthly, water);
        average(c);
        organicLayer(c, monthly);
    }

    private void fillWaterInputs(Column c) {
        for (int j = 0; j < mineral; j++) {
            int i = j + 1;
            boolean soil = i < c.end;
            water.thickness[j] = soil ? c.thickness[i] : 0;
            water.clay[j] = c.soil.clay();
            water.silt[j] = c.soil.silt();
            double organicMatter = soil ? c.soc(i) / carbonShare : 0;
            water.organicMatterFraction[j] = soil ? organicMatter / (organicMatter + c.mineralMass[i]) : 0;
            water.porosity[j] = soil ? c.porosity[i] : 0.4;
            water.macroporosity[j] = soil ? Math.min(c.macroporosity[i], 0.5 * c.porosity[i]) : 0;
            water.coarseFragments[j] = c.soil.coarseFragments();
            water.rootShare[j] = soil ? c.rootShare[i] : 0;
        }
        water.evapotranspirationFactor = c.vegetation.evapotranspirationFactor();
        water.waterTableDepth = c.soil.waterTableDepth();
        water.runoffShare = Math.min(MOST_RUNOFF, RUNOFF_PER_SLOPE * c.soil.slope());
        water.impermeableBase = c.end < c.layers || c.soil.bedrockDepth() <= c.base() + 1e-9;
    }

    /** Temperature multipliers of every month; they change only with climate and insulation. */
    private void warm(Column c, MonthlyClimate monthly) {
        climate.temperature(
                monthly, water.thickness, insulation, Math.max(0, 1 - c.soil.clay() - c.soil.silt()));
        double[] t = climate.temperature();
        Arrays.fill(meanTemperature, 0);
        for (int k = 0; k < MONTHS * mineral; k++) {
            double here = temperatureOn ? t[k] : MILD;
            double frost = 1;
            if (frostOn && here < 0) {
                frost = Math.max(frozenRate, 1 + (1 - frozenRate) * here / FREEZING_RANGE);
            }
            depolymerisationHeat[k] = depolymerisation.at(here) * frost;
            uptakeHeat[k] = uptake.at(here) * frost;
            sorptionHeat[k] = sorption.at(here);
            desorptionHeat[k] = desorption.at(here);
            meanTemperature[k % mineral] += here / MONTHS;
        }
    }

    private void average(Column c) {
        double[] content = climate.waterContent();
        double[] saturation = climate.saturation();
        double[] percolation = climate.percolation();
        double life = acidity.microbes(c.soil.ph()) * sodicity.microbialRate(c.soil);
        for (int i = 1; i < c.end; i++) {
            int j = i - 1;
            moisture.layer(climate.fieldCapacity(j), climate.wiltingPoint(j));
            double decompose = 0;
            double take = 0;
            double bind = 0;
            double release = 0;
            double theta = 0;
            double renewal = 0;
            double drained = 0;
            for (int k = j; k < MONTHS * mineral; k += mineral) {
                double wet = moisture.at(c.soil, content[k], saturation[k]);
                decompose += depolymerisationHeat[k] * wet;
                take += uptakeHeat[k] * wet;
                bind += sorptionHeat[k];
                release += desorptionHeat[k] * (0.5 + 0.5 * wet);
                theta += content[k];
                renewal += percolation[k] / content[k];
                drained += percolation[k];
            }
            double zone = 1 - inhibition * (1 - c.vegetationWeight[i]);
            c.decompositionScalar[i] = decompose / MONTHS * life * zone;
            c.uptakeScalar[i] = take / MONTHS * life * zone;
            c.sorptionScalar[i] = bind / MONTHS;
            c.desorptionScalar[i] = release / MONTHS;
            c.waterContent[i] = theta / MONTHS;
            c.flushing[i] = renewal / c.fineEarth[i];
            c.percolation[i] = drained;
            c.temperature[i] = meanTemperature[j];
        }
    }

    private void organicLayer(Column c, MonthlyClimate monthly) {
        int o = Column.ORGANIC;
        c.decompositionScalar[o] = c.decompositionScalar[1];
        c.uptakeScalar[o] = c.uptakeScalar[1];
        c.sorptionScalar[o] = c.sorptionScalar[1];
        c.desorptionScalar[o] = c.desorptionScalar[1];
        c.temperature[o] = c.temperature[1];
        c.waterContent[o] = ORGANIC_LAYER_WATER;
        double infiltration = Math.max(0, monthly.annualPrecipitation() - climate.runoff());
        c.percolation[o] = infiltration;
        c.flushing[o] = infiltration / (ORGANIC_LAYER_WATER * c.fineEarth[o]);
    }
}
