/**
 * What happens to a column between its steady state and the years asked for: vegetation that changes over time and
 * events that strike at once. Knows the column, no solver.
 */
package org.pedonscape.kernel.history;
