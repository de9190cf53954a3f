package org.pedonscape.geotools.legend;

import java.util.OptionalDouble;
import org.pedonscape.geotools.project.Quantity;

/** How soil and geology tables read the columns they have in common. */
final class SoilColumns {

    private SoilColumns() {}

    /** A value in the unit and range of a quantity, or empty. */
    static OptionalDouble number(CsvTable.Row row, String column, Quantity quantity) {
        return row.number(column, quantity.lowest(), quantity.highest());
    }

    /** Reports clay without silt, silt without clay, and more of both than there is soil. */
    static void check(CsvTable.Row row, OptionalDouble clay, OptionalDouble silt) {
        if (clay.isPresent() != silt.isPresent()) {
            String missing = clay.isPresent() ? "silt" : "clay";
            row.problem(missing, "clay and silt go together, " + missing + " is missing", "give both or neither");
        } else if (clay.isPresent() && clay.getAsDouble() + silt.getAsDouble() > 100) {
            row.problem("silt", "clay and silt sum to more than 100 %", "lower one of them");
        }
    }
}
