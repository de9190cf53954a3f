package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.VegetationBuilder;

class RootProfileTest {

    private final RootProfile confined = new RootProfile(ProcessSwitches.all());
    private final RootProfile free =
            new RootProfile(ProcessSwitches.without(EnumSet.of(ProcessId.BOUNDARY_ON_INPUT)));

    private static ColumnBuilder column(double beta) {
        return new ColumnBuilder().vegetation(new VegetationBuilder().beta(beta));
    }

    @Test
    void unconfinedSharesAreThoseOfTheCumulativeCurve() {
        Column c = column(0.961).build();
        free.update(c);
        double inTwoMetres = 1 - Math.pow(0.961, 200);
        assertEquals((1 - Math.pow(0.961, 2)) / inTwoMetres, c.rootShare[1], 1e-12);
        double top30 = Arrays.stream(c.rootShare, 1, 8).sum();
        assertEquals((1 - Math.pow(0.961, 30)) / inTwoMetres, top30, 1e-12);
    }

    /** Depth of 95 % of the roots, ln 0.05 / ln beta: 33, 51, 75 cm for tundra, boreal forest and cropland. */
    @ParameterizedTest
    @CsvSource({"0.914, 0.333", "0.943, 0.510", "0.961, 0.753"})
    void depthOfRootsFollowsFromBeta(double beta, double depth) {
        assertEquals(depth, Math.log(0.05) / Math.log(beta) / 100, 5e-4, "the table agrees with its formula");
        double[] fine = new double[2001];
        for (int i = 0; i < fine.length; i++) {
            fine[i] = i / 1000.0;
        }
        Column c = column(beta).interfaces(fine).build();
        free.update(c);
        // The roots below 2 m, beta^200 < 4e-4 of all, are cut off and shared out above.
        assertEquals(depth, RootProfile.depthOfRoots(c), 0.005);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.07, 0.5, 5})
    void sharesSumToOneAboveRock(double bedrock) {
        Column c = column(0.97).soil(new SoilBuilder().bedrock(bedrock)).build();
        for (RootProfile roots : new RootProfile[] {free, confined}) {
            roots.update(c);
            assertEquals(1, Arrays.stream(c.rootShare, 1, c.end).sum(), 1e-14);
        }
    }

    @Test
    void confinementHalvesTheShareTwoWidthsBelowTheBoundary() {
        double[] fine = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
        Column c = column(0.98).interfaces(fine).build();
        c.boundaryDepth = 0.25;
        c.boundaryWidth = 0.1;
        free.update(c);
        double[] without = c.rootShare.clone();
        confined.update(c);
        // Middle of the fifth layer, 45 cm, is z_b + 2 delta_b; of the first, 5 cm, four widths above that.
        double atEdge = c.rootShare[5] / without[5];
        double atTop = c.rootShare[1] / without[1];
        assertEquals(0.5 / (1 / (1 + Math.exp(-4))), atEdge / atTop, 1e-12);
    }

    @Test
    void aShallowerBoundaryMeansShallowerRoots() {
        Column c = column(0.98).build();
        double last = Double.POSITIVE_INFINITY;
        for (double boundary : new double[] {1.5, 0.8, 0.4, 0.1, 0.01}) {
            c.boundaryDepth = boundary;
            confined.update(c);
            double depth = RootProfile.depthOfRoots(c);
            assertTrue(depth < last, depth + " under a boundary at " + boundary);
            last = depth;
        }
    }

    @Test
    void noRootGrowsInTheOrganicLayer() {
        Column c = column(0.95).organicLayer().build();
        c.rootShare[Column.ORGANIC] = 0.3;
        confined.update(c);
        assertEquals(0, c.rootShare[Column.ORGANIC]);
        assertEquals(1, Arrays.stream(c.rootShare).sum(), 1e-14);
    }

    @Test
    void depthOfRootsIsInterpolatedInsideItsLayer() {
        Column c = new ColumnBuilder().interfaces(0, 0.5, 1.5).build();
        c.rootShare[1] = 0.9;
        c.rootShare[2] = 0.1;
        assertEquals(1.0, RootProfile.depthOfRoots(c), 1e-12);
    }
}
