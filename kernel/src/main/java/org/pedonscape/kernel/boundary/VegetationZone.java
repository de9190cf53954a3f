package org.pedonscape.kernel.boundary;

import org.pedonscape.kernel.process.LayerProcess;
import org.pedonscape.kernel.profile.Column;

/**
 * Weight of the vegetation zone in each layer, w_V(z) = 1 / (1 + exp((z - z_b) / delta_b)): 1 well above the
 * boundary, 0 well below it. Through it the boundary acts on what goes on inside each zone (closure of our own for
 * the framework's demand that micro-scale "constants" respond to the boundary).
 */
public final class VegetationZone implements LayerProcess {

    /** Has no setting of its own: depth and width are the column's. */
    public VegetationZone() {}

    @Override
    public void update(Column c) {
        for (int i = 0; i < c.end; i++) {
            c.vegetationWeight[i] = 1 / (1 + Math.exp((c.middle[i] - c.boundaryDepth) / c.boundaryWidth));
        }
    }
}
