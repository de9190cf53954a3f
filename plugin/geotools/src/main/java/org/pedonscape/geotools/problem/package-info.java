/**
 * What a user can mend: every mistake in a project, a raster or a table is a {@link
 * org.pedonscape.geotools.problem.Problem} that says what is wrong, where, and how to mend it. Problems are gathered
 * and thrown together as one {@link org.pedonscape.geotools.problem.ProblemException}, which only the edge of the
 * program catches.
 */
package org.pedonscape.geotools.problem;
