package org.pedonscape.kernel.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.site.SoilBuilder;

class ColumnTest {

    @Test
    void depthsFollowThicknesses() {
        Column c = new ColumnBuilder().interfaces(0, 0.1, 0.3, 0.6).organicLayer().build();
        c.thickness[0] = 0.08;
        c.thickness[2] = 0.25;
        c.settleDepths();
        assertEquals(-0.08, c.top[0], 1e-15);
        assertEquals(-0.04, c.middle[0], 1e-15);
        assertEquals(0.1, c.top[2], 1e-15);
        assertEquals(0.225, c.middle[2], 1e-15);
        assertEquals(0.35, c.top[3], 1e-15);
        assertEquals(0.65, c.base(), 1e-15);
    }

    @Test
    void theBaseIsTheRock() {
        Column c = new ColumnBuilder().soil(new SoilBuilder().bedrock(0.37)).build();
        assertEquals(0.37, c.base(), 1e-15);
    }

    @Test
    void concentrationCountsPerVolumeOfFineEarth() {
        Column c = new ColumnBuilder().interfaces(0, 0.5).soil(new SoilBuilder().stones(0.6)).build();
        c.carbon[Pool.N][1] = 1;
        assertEquals(5, c.concentration(Pool.N, 1), 1e-12);
    }

    @Test
    void totalsCountActiveLayersAndAllPools() {
        Column c = new ColumnBuilder().interfaces(0, 0.1, 0.3, 0.6).soil(new SoilBuilder().bedrock(0.3)).build();
        for (int p = 0; p < Pool.COUNT; p++) {
            Arrays.fill(c.carbon[p], 1);
            Arrays.fill(c.label[p], 0.5);
        }
        assertEquals(2 * Pool.COUNT, c.totalCarbon());
        assertEquals(Pool.COUNT, c.totalLabel());
        assertEquals(Pool.COUNT, c.soc(2));
        c.first = Column.ORGANIC;
        assertEquals(3 * Pool.COUNT, c.totalCarbon());
        c.clearCarbon();
        assertEquals(0, c.totalCarbon() + c.totalLabel());
        assertEquals(0, c.soc(3), "outside the active layers too");
    }

    @Test
    void poolIndicesAreThoseOfTheirNames() {
        assertEquals(Pool.COUNT, Pool.values().length);
        int[] indices = {Pool.P, Pool.A, Pool.B, Pool.N, Pool.M1, Pool.M2, Pool.D};
        String[] symbols = {"P", "A", "B", "N", "M1", "M2", "D"};
        for (int k = 0; k < indices.length; k++) {
            assertEquals(symbols[k], Pool.values()[indices[k]].symbol());
        }
    }
}
