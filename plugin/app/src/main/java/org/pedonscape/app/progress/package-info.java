/**
 * What a run tells its user while it works: a line on a terminal, lines in a log, JSON lines for a program. Called by
 * the {@code run} command; knows nothing of the engine but what {@link org.pedonscape.geotools.progress.Progress} says.
 */
package org.pedonscape.app.progress;
