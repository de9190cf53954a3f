/**
 * How the carbon equations are solved: the block-tridiagonal implicit step, the accelerated steady state, and
 * Anderson's method. Solvers read the {@link org.pedonscape.kernel.profile.CompartmentalSystem} and know no process.
 */
package org.pedonscape.kernel.solve;
