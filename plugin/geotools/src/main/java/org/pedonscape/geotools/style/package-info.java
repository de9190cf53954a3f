/** From one palette to every way of drawing a map: SLD, QML, QGIS project, GDAL metadata, quick-look pictures. */
package org.pedonscape.geotools.style;
