/**
 * The one grid everything is computed on, and how rasters of any CRS, resolution and extent are brought to it.
 */
package org.pedonscape.geotools.grid;
