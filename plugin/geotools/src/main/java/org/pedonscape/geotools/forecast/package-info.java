/** The forecast engine: from a project to maps. Aligns, builds sites, runs the kernel, writes. Holds no science. */
package org.pedonscape.geotools.forecast;
