package org.pedonscape.kernel.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.ProcessId;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.profile.BoundaryState;
import org.pedonscape.kernel.profile.DepthGrid;
import org.pedonscape.kernel.profile.ProfileState;
import org.pedonscape.kernel.site.Site;

/** The generated tables of docs/theory.md, by the name of their place there, as Markdown. */
final class TheoryTables {

    private static final double TONNES_PER_HECTARE = 10;
    private static final int[] AFTER = {0, 1, 5, 20, 50, 100};
    /** Rates that the data at hand tell least about and that the subsoil hangs on. */
    private static final List<Parameter> SENSITIVE_RATES = List.of(
            Parameter.STRONG_RELEASE_RATE, Parameter.STRONG_BINDING_RATE, Parameter.NECROMASS_BINDING_RATE,
            Parameter.MIXING_DIFFUSIVITY);

    private TheoryTables() {}

    /** All of them. */
    static Map<String, String> all() {
        Map<String, String> tables = new TreeMap<>();
        tables.put("parameters", parameters());
        tables.put("processes", processes());
        tables.put("soils", soils());
        tables.put("observed", observed());
        tables.put("courses", courses());
        tables.put("sensitivity", sensitivity());
        return tables;
    }

    private static String parameters() {
        StringBuilder text = new StringBuilder("| key | default | bounds | unit | source |\n|---|---|---|---|---|\n");
        for (Parameter p : Parameter.values()) {
            text.append("| `%s` | %s | %s to %s | %s | %s |\n".formatted(
                    p.key(), number(p.standard()), number(p.lowest()), number(p.highest()), p.unit(), p.source()));
        }
        return text.toString();
    }

    private static String processes() {
        StringBuilder text = new StringBuilder("| key | can be off | what it does |\n|---|---|---|\n");
        for (ProcessId p : ProcessId.values()) {
            text.append("| `%s` | %s | %s |\n".formatted(p.key(), p.essential() ? "no" : "yes", p.description()));
        }
        return text.toString();
    }

    private static String soils() {
        StringBuilder text = new StringBuilder("""
                | soil, cover | setting | 0-30 | 30-100 | 100-200 | on top | z_b | z_tau | z_0 | conn. | DOC out |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        PedonForecaster forecaster = new PedonModel().newForecaster();
        for (TypicalSoils.Example example : TypicalSoils.all()) {
            ProfileState s = forecaster.forecast(example.site(), new double[] {Sites.START}, Double.NaN).states().get(0);
            BoundaryState b = s.boundary();
            text.append("| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(
                    example.name(), example.setting(), stock(s, 0, 0.3), stock(s, 0.3, 1), stock(s, 1, 2),
                    whole(TONNES_PER_HECTARE * s.organicLayerSoc()), whole(100 * b.depth()),
                    whole(100 * b.persistenceDepth()), whole(100 * b.zeroFluxPlane()), whole(100 * b.connectivity()),
                    tenth(1000 * s.balance().leaching())));
        }
        return text.toString();
    }

    private static String observed() {
        StringBuilder text = new StringBuilder("""
                | soil, cover | profiles | 0-30, model | 0-30, profiles | ratio | 0-100, model | 0-100, profiles | ratio |
                |---|---|---|---|---|---|---|---|
                """);
        PedonForecaster forecaster = new PedonModel().newForecaster();
        for (TypicalSoils.Observed seen : TypicalSoils.observed()) {
            Site site = TypicalSoils.all().stream()
                    .filter(example -> example.name().equals(seen.name()))
                    .findFirst().orElseThrow().site();
            ProfileState s = forecaster.forecast(site, new double[] {Sites.START}, Double.NaN).states().get(0);
            double top = TONNES_PER_HECTARE * s.equivalentMassStock(0, 0.3);
            double metre = TONNES_PER_HECTARE * s.equivalentMassStock(0, 1);
            text.append("| %s | %d | %s | %s | %s | %s | %s | %s |\n".formatted(
                    seen.name(), seen.profiles(), whole(top), whole(seen.topsoil()), tenth(top / seen.topsoil()),
                    whole(metre), whole(seen.metre()), tenth(metre / seen.metre())));
        }
        return text.toString();
    }

    private static String sensitivity() {
        StringBuilder text = new StringBuilder("""
                | parameter | value | 0-30 | 30-100 | 100-200 | z_b | z_0 |
                |---|---|---|---|---|---|---|
                """);
        text.append(sensitivity(Map.of()));
        for (double factor : new double[] {1.0 / 3, 3}) {
            for (Parameter p : SENSITIVE_RATES) {
                text.append(sensitivity(Map.of(p, Math.min(p.highest(), Math.max(p.lowest(), factor * p.standard())))));
            }
        }
        text.append(sensitivity(Map.of(Parameter.PERSISTENCE_THRESHOLD, Parameter.PERSISTENCE_THRESHOLD.lowest())));
        text.append(sensitivity(Map.of(Parameter.PERSISTENCE_THRESHOLD, Parameter.PERSISTENCE_THRESHOLD.highest())));
        return text.toString();
    }

    private static String sensitivity(Map<Parameter, Double> changed) {
        PedonModel model =
                new PedonModel(DepthGrid.standard(), Parameters.with(changed), ProcessSwitches.all());
        Site site = Sites.undisturbed(Sites.loam(), Sites.grass());
        ProfileState s = model.newForecaster().forecast(site, new double[] {Sites.START}, Double.NaN).states().get(0);
        String name = changed.keySet().stream().map(p -> "`" + p.key() + "`").findFirst().orElse("defaults");
        String value = changed.values().stream().map(v -> String.format(Locale.ROOT, "%.3g", v)).findFirst().orElse("");
        return "| %s | %s | %s | %s | %s | %s | %s |\n".formatted(
                name, value, stock(s, 0, 0.3), stock(s, 0.3, 1), stock(s, 1, 2), whole(100 * s.boundary().depth()),
                whole(100 * s.boundary().zeroFluxPlane()));
    }

    private static String courses() {
        StringBuilder text = new StringBuilder("""
                | change | years after | 0-30 | 30-100 | 0-30, fixed depth | new, 0-30 | z_b | z_0 |
                |---|---|---|---|---|---|---|---|
                """);
        text.append(course("forest to crop", Sites.felled(Sites.loam(), Sites.forest(), Sites.crop())));
        text.append(course("grass to crop", Sites.felled(Sites.loam(), Sites.grass(), Sites.crop())));
        text.append(course("crop to forest", Sites.planted(Sites.loam(), Sites.crop(), Sites.forest())));
        return text.toString();
    }

    private static String course(String name, Site site) {
        double[] years = new double[AFTER.length];
        for (int k = 0; k < AFTER.length; k++) {
            years[k] = Sites.START + AFTER[k];
        }
        StringBuilder text = new StringBuilder();
        int k = 0;
        for (ProfileState s : new PedonModel().newForecaster().forecast(site, years, Sites.START).states()) {
            double young = s.newCarbonStock(0, 0.3) / s.equivalentMassStock(0, 0.3);
            text.append("| %s | %d | %s | %s | %s | %s | %s | %s |\n".formatted(
                    name, AFTER[k++], stock(s, 0, 0.3), stock(s, 0.3, 1),
                    tenth(TONNES_PER_HECTARE * s.socStock(0, 0.3)), whole(100 * young),
                    whole(100 * s.boundary().depth()), whole(100 * s.boundary().zeroFluxPlane())));
        }
        return text.toString();
    }

    private static String stock(ProfileState s, double top, double bottom) {
        return tenth(TONNES_PER_HECTARE * s.equivalentMassStock(top, bottom));
    }

    private static String tenth(double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.0f", value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
