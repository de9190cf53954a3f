/**
 * The models of soil organic carbon behind one interface. {@link org.pedonscape.kernel.model.SoilCarbonModel} is what
 * callers hold; {@code PedonModel} puts the processes, the boundary and the solvers together.
 */
package org.pedonscape.kernel.model;
