package org.pedonscape.geotools.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.legend.LandCoverLegend;
import org.pedonscape.geotools.project.Quantity;

/** Why a cell has no site, in the words a run reports. */
class OmissionTest {

    private static final int WATER = 210;
    private static final int ICE = 220;
    private static final int FOREST = 60;

    private static final LandCoverLegend LEGEND = Cells.landCover("esa-cci");
    private static final SiteBuilder BUILDER =
            new SiteBuilder(LEGEND, CoverDates.ofYears(List.of(2000, 2015)), Cells.soils("wrb"), Cells.rocks(), EventSchedule.none());

    @Test
    void eachReasonIsTold() {
        assertEquals(Optional.empty(), BUILDER.omission(Cells.temperate(FOREST, 10)));
        assertEquals(Optional.of(Omission.WATER), BUILDER.omission(Cells.temperate(FOREST, WATER)));
        assertEquals(Optional.of(Omission.ICE), BUILDER.omission(Cells.temperate(ICE, FOREST)));
        assertEquals(Optional.of(Omission.NO_LAND_COVER),
                BUILDER.omission(Cells.temperate(CellValues.NO_CLASS, CellValues.NO_CLASS)));
        CellValues noRain = Cells.temperate(FOREST, FOREST);
        noRain.setPrecipitation(3, Double.NaN);
        assertEquals(Optional.of(Omission.NO_CLIMATE), BUILDER.omission(noRain));
    }

    @Test
    void withoutProductionNothingGrows() {
        CellValues desert = Cells.temperate(FOREST, FOREST);
        desert.setQuantity(Quantity.NPP, 0);
        assertEquals(Optional.of(Omission.SEALED), BUILDER.omission(desert));
    }

    @Test
    void thereIsAReasonExactlyWhereThereIsNoSite() {
        Random random = new Random(3);
        for (int trial = 0; trial < 500; trial++) {
            CellValues cell = Cells.temperate(code(random), code(random));
            if (random.nextInt(4) == 0) {
                cell.setTemperature(random.nextInt(12), Double.NaN);
            }
            assertEquals(BUILDER.build(cell).isEmpty(), BUILDER.omission(cell).isPresent(), () -> cell.key().toString());
        }
    }

    private static int code(Random random) {
        int number = random.nextInt(LEGEND.classes().size() + 1);
        return number == LEGEND.classes().size() ? CellValues.NO_CLASS : LEGEND.classes().get(number).code();
    }

    @Test
    void holesAreFilledFromTheNearestDate() {
        assertEquals(List.of(10, 10), BUILDER.coverCodes(Cells.temperate(CellValues.NO_CLASS, 10)));
        assertEquals(List.of(FOREST, 10), BUILDER.coverCodes(Cells.temperate(FOREST, 10)));
        assertThrows(NoSuchElementException.class, () -> BUILDER.coverCodes(Cells.temperate(WATER, WATER)));
    }
}
