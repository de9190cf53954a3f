/**
 * From one palette to every way of drawing a map: SLD for GeoServer, QML and a project for QGIS, GDAL metadata, and
 * quick-look pictures. The forecast engine calls {@link org.pedonscape.geotools.style.StyleSet}; the words, colours and
 * limits come from {@code styles/palette.yaml} through {@link org.pedonscape.geotools.style.Palette}. Nothing here
 * knows how a value was computed.
 */
package org.pedonscape.geotools.style;
