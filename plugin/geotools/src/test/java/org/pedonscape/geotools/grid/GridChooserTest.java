package org.pedonscape.geotools.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project.GridSpec;
import org.pedonscape.geotools.raster.Fixtures;
import org.pedonscape.geotools.raster.RasterInfo;
import org.pedonscape.geotools.raster.RasterSource;

class GridChooserTest {

    // 37 x 29 cells of 25 m, west 500000, north 5700000
    private final RasterInfo cover = RasterSource.inspect(Fixtures.file("uint8-deflate-tiles-p1-2-pixel-le-classic"));

    private TargetGrid choose(String crs, Double resolution, double... extent) {
        return GridChooser.choose(
                Optional.of(new GridSpec(Optional.empty(), Optional.ofNullable(crs), Optional.ofNullable(resolution),
                        extent.length == 0 ? Optional.empty() : Optional.of(extent))),
                cover);
    }

    private static double[] numbers(TargetGrid grid) {
        return new double[] {
            grid.originX(), grid.originY(), grid.cellWidth(), grid.cellHeight(), grid.width(), grid.height()
        };
    }

    @Test
    void withoutAWishTheLandCoverGridIsTaken() {
        double[] expected = {500000, 5700000, 25, 25, 37, 29};
        assertArrayEquals(expected, numbers(GridChooser.choose(Optional.empty(), cover)));
        assertArrayEquals(expected, numbers(choose(null, null)));
        assertArrayEquals(expected, numbers(choose("EPSG:32632", 25.0)));
    }

    @Test
    void likeTakesTheOthersGrid() {
        GridSpec like = new GridSpec(Optional.of(Fixtures.file("special-31467")), Optional.empty(), Optional.empty(),
                Optional.empty());
        assertArrayEquals(new double[] {3570000, 5718000, 25, 25, 37, 29},
                numbers(GridChooser.choose(Optional.of(like), cover)));
    }

    @Test
    void anExtentOpensToWholeCellsOfTheLandCover() {
        assertArrayEquals(new double[] {500050, 5699975, 25, 25, 4, 3},
                numbers(choose(null, null, 500060, 5699905, 500149, 5699960)));
        assertArrayEquals(new double[] {500050, 5699975, 25, 25, 4, 3},
                numbers(choose(null, null, 500050, 5699900, 500150, 5699975)), "borders on borders stay");
    }

    @Test
    void anotherResolutionKeepsTheCornerAndCoversAll() {
        assertArrayEquals(new double[] {500000, 5700000, 100, 100, 10, 8}, numbers(choose(null, 100.0)));
        assertArrayEquals(new double[] {500010, 5699990, 30, 30, 4, 3},
                numbers(choose(null, 30.0, 500010, 5699905, 500130, 5699990)));
    }

    @Test
    void inAnotherSystemAllOfTheLandCoverIsInside() {
        TargetGrid grid = choose("EPSG:3035", null);
        assertEquals(grid.cellWidth(), grid.cellHeight());
        assertEquals(25, grid.cellWidth(), 0.5);
        assertTrue(grid.width() >= 37 && grid.width() < 42, "width " + grid.width());
        double[] corners = {500000, 5700000, 500925, 5700000, 500925, 5699275, 500000, 5699275};
        GridMapping.transform(CrsPolicy.transform(cover.georeference().crs(), grid.crs(), "test"), corners);
        for (int i = 0; i < corners.length; i += 2) {
            double column = (corners[i] - grid.originX()) / grid.cellWidth();
            double row = (grid.originY() - corners[i + 1]) / grid.cellHeight();
            assertTrue(column >= 0 && column <= grid.width() && row >= 0 && row <= grid.height());
        }
        assertEquals(Math.rint(grid.originX() / grid.cellWidth()), grid.originX() / grid.cellWidth(), 1e-6);
    }

    @Test
    void whatMakesNoGridIsRefused() {
        assertThrows(ProblemException.class, () -> choose(null, 0.0));
        assertThrows(ProblemException.class, () -> choose(null, Double.NaN));
        assertThrows(ProblemException.class, () -> choose(null, 1e-6));
        assertThrows(ProblemException.class, () -> choose(null, null, 2, 0, 1, 1));
        assertThrows(ProblemException.class, () -> choose(null, null, 0, 0, 1));
        assertThrows(ProblemException.class, () -> choose("EPSG:8857", null));
    }
}
