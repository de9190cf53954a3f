/**
 * Mapping tables: from the codes of a land-cover, soil or geology map to boundary conditions. Ready ones for common
 * legends lie beside this package as CSV; users bring their own in the same columns.
 */
package org.pedonscape.geotools.legend;
