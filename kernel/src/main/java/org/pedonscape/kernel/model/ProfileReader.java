package org.pedonscape.kernel.model;

import org.pedonscape.kernel.boundary.PersistenceBoundary;
import org.pedonscape.kernel.boundary.ZeroFluxPlane;
import org.pedonscape.kernel.process.RootProfile;
import org.pedonscape.kernel.profile.BoundaryState;
import org.pedonscape.kernel.profile.CarbonBalance;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.profile.ProfileState;

/** Reads a {@link ProfileState} off the working column. */
final class ProfileReader {

    private final PedonSystem system;
    private final PersistenceBoundary boundary;

    ProfileReader(PedonSystem system, PersistenceBoundary boundary) {
        this.system = system;
        this.boundary = boundary;
    }

    ProfileState read(Column c, double year) {
        int n = c.end - 1;
        double[] thickness = new double[n];
        double[] reference = new double[n];
        double[] soc = new double[n];
        double[] young = new double[n];
        double[] bound = new double[n];
        double[] density = new double[n];
        for (int j = 0; j < n; j++) {
            int i = j + 1;
            thickness[j] = c.thickness[i];
            reference[j] = c.referenceThickness[i];
            soc[j] = c.soc(i);
            for (int p = 0; p < Pool.COUNT; p++) {
                young[j] += c.label[p][i];
            }
            bound[j] = c.carbon[Pool.M1][i] + c.carbon[Pool.M2][i];
            density[j] = system.structure().bulkDensity(c, i);
        }
        boolean organic = c.first == Column.ORGANIC;
        return new ProfileState(
                year,
                thickness,
                reference,
                soc,
                young,
                bound,
                density,
                organic ? c.soc(Column.ORGANIC) : 0,
                organic ? c.thickness[Column.ORGANIC] : 0,
                boundaryState(c),
                balance(c));
    }

    private BoundaryState boundaryState(Column c) {
        CompartmentalSystem f = system.fluxes();
        double mineralZone = 0;
        double total = 0;
        for (int i = 1; i < c.end; i++) {
            double below = (c.top[i] + c.thickness[i] - c.boundaryDepth) / c.thickness[i];
            mineralZone += c.soc(i) * Math.min(1, Math.max(0, below));
            total += c.soc(i);
        }
        return new BoundaryState(
                c.boundaryDepth,
                c.boundaryWidth,
                boundary.depth(c, f),
                ZeroFluxPlane.depth(c, f),
                RootProfile.depthOfRoots(c),
                connectivity(c, f),
                mineralZone / total);
    }

    /** Organic carbon passing down through z_b over the plant input; the flux is interpolated between interfaces. */
    private static double connectivity(Column c, CompartmentalSystem f) {
        double input = 0;
        for (int i = c.first; i < c.end; i++) {
            input += f.input(i);
        }
        double above = Double.NaN;
        double depthAbove = 0;
        for (int i = 1; i < c.end; i++) {
            double depth = c.top[i] + c.thickness[i];
            double flux = f.downwardFlux(c, c.carbon, i);
            if (depth >= c.boundaryDepth || i == c.end - 1) {
                double share = Double.isNaN(above)
                        ? 1
                        : Math.min(1, (c.boundaryDepth - depthAbove) / (depth - depthAbove));
                double through = Double.isNaN(above) ? flux : above + share * (flux - above);
                return input > 0 ? through / input : Double.NaN;
            }
            above = flux;
            depthAbove = depth;
        }
        return Double.NaN;
    }

    private CarbonBalance balance(Column c) {
        CompartmentalSystem f = system.fluxes();
        double input = 0;
        double respired = 0;
        for (int i = c.first; i < c.end; i++) {
            input += f.input(i);
            respired += f.respiration(c.carbon, i);
        }
        double leached = 0;
        double buried = 0;
        int base = c.end - 1;
        for (int p = 0; p < Pool.COUNT; p++) {
            double out = f.down[p][base] * c.carbon[p][base];
            if (p == Pool.D) {
                leached += out;
            } else {
                buried += out;
            }
        }
        return new CarbonBalance(input, respired, leached, buried);
    }
}
