/**
 * The SOM process boundary between the vegetation zone above and the mineral-matrix zone below: its two diagnostics
 * (the persistence boundary and the carbon zero-flux plane), the prognostic state that follows, and the weight of the
 * zones that other processes read.
 */
package org.pedonscape.kernel.boundary;
