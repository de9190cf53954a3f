package org.pedonscape.geotools.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every map of a run, in the order a layer tree lists them. Names, titles, units and style keys are made here and
 * nowhere else. The first year is the base year: each later year has a change against it.
 */
public final class ProductCatalog {

    /**
     * A map and how to fill it.
     *
     * @param product the map as users see it
     * @param measure what it shows
     * @param interval depths it is for; empty where no depth applies
     * @param yearIndex place of its year among the catalogue's years, from 0; 0 for a map without a year
     * @param baseIndex for a change, place of the earlier year; else equal to {@code yearIndex}
     */
    public record Entry(
            Product product, Measure measure, Optional<DepthInterval> interval, int yearIndex, int baseIndex) {}

    private static final List<DepthInterval> NEW_CARBON_INTERVALS =
            List.of(DepthInterval.TOPSOIL, DepthInterval.FIRST_METRE);

    private final List<Integer> years;
    private final int labelYear;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param years calendar years with a state, ascending, the base year first, at least one
     * @param labelYear carbon that entered since this year is called new; only later years have a map of its share
     * @throws IllegalArgumentException if there is no year, or if they are not ascending
     */
    public ProductCatalog(List<Integer> years, int labelYear) {
        this.years = List.copyOf(years);
        this.labelYear = labelYear;
        if (this.years.isEmpty()) {
            throw new IllegalArgumentException("a catalogue needs a year");
        }
        for (int i = 1; i < this.years.size(); i++) {
            if (this.years.get(i) <= this.years.get(i - 1)) {
                throw new IllegalArgumentException("years must ascend: " + this.years);
            }
        }
        addStocks();
        addChanges(Measure.SOC_CHANGE, "SOC change ");
        addChanges(Measure.SOC_CHANGE_PERCENT, "Relative SOC change ");
        addBoundary();
        addConnectivity();
        addNewCarbon();
        entries.add(new Entry(
                new Product("confidence", "Confidence class", Measure.CONFIDENCE.key(), Measure.CONFIDENCE.unit(),
                        Double.NaN, Double.NaN, Double.NaN, Double.NaN, Measure.CONFIDENCE.group()),
                Measure.CONFIDENCE, Optional.empty(), 0, 0));
    }

    /** Every map and how to fill it. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Every map. */
    public List<Product> products() {
        return entries.stream().map(Entry::product).toList();
    }

    /**
     * The maps that tell the story of a run on one page: the base and last topsoil stock, and for the last year the
     * subsoil stock, the changes, the boundary, the flow through it, the new carbon and the confidence.
     *
     * @return up to twelve maps, in reading order
     */
    public List<Product> overview() {
        int last = years.size() - 1;
        List<Product> chosen = new ArrayList<>();
        for (Entry entry : entries) {
            boolean shallow = entry.interval().map(DepthInterval.TOPSOIL::equals).orElse(true);
            boolean subsoil = entry.interval().filter(DepthInterval.SUBSOIL::equals).isPresent();
            boolean atLast = entry.yearIndex() == last;
            boolean fits = switch (entry.measure()) {
                case SOC_STOCK -> shallow && (atLast || entry.yearIndex() == 0)
                        || atLast && subsoil;
                case SOC_CHANGE -> atLast && (shallow || subsoil);
                case CONFIDENCE -> true;
                default -> atLast && shallow;
            };
            if (fits) {
                chosen.add(entry.product());
            }
        }
        return chosen;
    }

    /** Calendar years with a state, the base year first. */
    public List<Integer> years() {
        return years;
    }

    /** Carbon that entered since this year is called new. */
    public int labelYear() {
        return labelYear;
    }

    private void addStocks() {
        for (DepthInterval interval : DepthInterval.values()) {
            for (int y = 0; y < years.size(); y++) {
                addState(Measure.SOC_STOCK, Optional.of(interval), y, "soc", "SOC stock " + interval.title());
            }
        }
    }

    private void addChanges(Measure measure, String words) {
        for (DepthInterval interval : DepthInterval.values()) {
            for (int y = 1; y < years.size(); y++) {
                addChange(measure, Optional.of(interval), y, measure.key(), words + interval.title());
            }
        }
    }

    private void addBoundary() {
        for (int y = 0; y < years.size(); y++) {
            addState(Measure.BOUNDARY_DEPTH, Optional.empty(), y, Measure.BOUNDARY_DEPTH.key(),
                    "Depth of the SOM process boundary");
        }
        for (int y = 1; y < years.size(); y++) {
            addChange(Measure.BOUNDARY_SHIFT, Optional.empty(), y, Measure.BOUNDARY_SHIFT.key(),
                    "Shift of the SOM process boundary");
        }
        for (int y = 0; y < years.size(); y++) {
            addState(Measure.ZERO_FLUX_PLANE, Optional.empty(), y, Measure.ZERO_FLUX_PLANE.key(),
                    "Depth of the zero-flux plane");
        }
    }

    private void addConnectivity() {
        for (int y = 0; y < years.size(); y++) {
            addState(Measure.CONNECTIVITY, Optional.empty(), y, Measure.CONNECTIVITY.key(),
                    "Connectivity of the zones");
        }
    }

    private void addNewCarbon() {
        for (DepthInterval interval : NEW_CARBON_INTERVALS) {
            for (int y = 0; y < years.size(); y++) {
                if (years.get(y) > labelYear) {
                    addState(Measure.NEW_CARBON_SHARE, Optional.of(interval), y, Measure.NEW_CARBON_SHARE.key(),
                            "New carbon since " + labelYear + ", " + interval.title());
                }
            }
        }
    }

    private void addState(Measure measure, Optional<DepthInterval> interval, int y, String stem, String words) {
        String dates = String.valueOf(years.get(y));
        add(measure, interval, y, y, Double.NaN, stem, dates, words + ", " + dates);
    }

    private void addChange(Measure measure, Optional<DepthInterval> interval, int y, String stem, String words) {
        int base = years.get(0);
        add(measure, interval, y, 0, base, stem, base + "-" + years.get(y),
                words + ", " + base + " to " + years.get(y));
    }

    private void add(Measure measure, Optional<DepthInterval> interval, int y, int baseIndex, double baseYear,
            String stem, String dates, String title) {
        String name = stem + interval.map(i -> "_" + i.key()).orElse("") + "_" + dates;
        entries.add(new Entry(
                new Product(name, title, styleKey(measure, interval), measure.unit(),
                        interval.map(i -> (double) i.topCm()).orElse(Double.NaN),
                        interval.map(i -> (double) i.bottomCm()).orElse(Double.NaN),
                        years.get(y), baseYear, measure.group()),
                measure, interval, y, baseIndex));
    }

    /** Amounts of carbon differ with the thickness of the interval, so each has its own range; shares do not. */
    private static String styleKey(Measure measure, Optional<DepthInterval> interval) {
        boolean byDepth = measure == Measure.SOC_STOCK || measure == Measure.SOC_CHANGE;
        return measure.key() + interval.filter(i -> byDepth).map(i -> "_" + i.key()).orElse("");
    }
}
