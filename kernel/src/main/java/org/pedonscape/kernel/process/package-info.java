/**
 * The processes of the pedon model, one class a process, each with its equation and source. A process reads the
 * {@link org.pedonscape.kernel.profile.Column} and either sets a property of its layers
 * ({@link org.pedonscape.kernel.process.LayerProcess}) or adds fluxes to the
 * {@link org.pedonscape.kernel.profile.CompartmentalSystem} ({@link org.pedonscape.kernel.process.FluxProcess}).
 * Processes know no solver and no time step.
 */
package org.pedonscape.kernel.process;
