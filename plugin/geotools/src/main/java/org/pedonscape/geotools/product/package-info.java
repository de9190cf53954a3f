/** The catalogue of maps a run makes: name, unit, depth, year and style of each. One list; every writer reads it. */
package org.pedonscape.geotools.product;
