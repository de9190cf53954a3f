/**
 * The one grid everything is computed on, and how rasters of any CRS, resolution and extent are brought to it.
 *
 * <p>{@link org.pedonscape.geotools.grid.GridChooser} settles the grid, {@link org.pedonscape.geotools.grid.CrsPolicy}
 * says which coordinate reference systems can be trusted, {@link org.pedonscape.geotools.grid.AlignedRaster} shows a
 * raster as if it had been made on the grid, {@link org.pedonscape.geotools.grid.CellArea} and {@link
 * org.pedonscape.geotools.grid.CellCentres} give the size and the place of cells, {@link
 * org.pedonscape.geotools.grid.TerrainSlope} the slope. Called by the forecast package. Knows nothing of legends, sites
 * or the model.
 */
package org.pedonscape.geotools.grid;
