/**
 * The soil column as an object of measurement: its depth grid, its pools, what a profile holds at a date and how stocks
 * are summed over depth intervals. Knows no process and no solver.
 */
package org.pedonscape.kernel.profile;
