package org.pedonscape.geotools.forecast;

import java.nio.file.Path;
import org.pedonscape.geotools.raster.RasterKind;

/**
 * One use of a raster by the project.
 *
 * @param role key in the project file, such as {@code soil} or {@code properties.clay}; of land cover with its year
 * @param file the raster
 * @param kind what its values mean
 * @param firstBand first band that is read, from 1
 * @param bands number of bands read from there
 */
record InputRole(String role, Path file, RasterKind kind, int firstBand, int bands) {

    /** Key of the opened raster: one file may be read both as classes and as quantities. */
    record Key(Path file, RasterKind kind) {}

    Key key() {
        return new Key(file, kind);
    }
}
