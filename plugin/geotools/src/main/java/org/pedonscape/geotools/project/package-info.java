/**
 * A project as a value: what the user asked for, read from YAML, checked against the published schema. Knows no raster
 * content.
 */
package org.pedonscape.geotools.project;
