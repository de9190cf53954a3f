package org.pedonscape.geotools.forecast;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.pedonscape.geotools.conditions.Assumptions;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.conditions.Omission;
import org.pedonscape.geotools.conditions.SiteBuilder;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.progress.Progress;

/** Which of the distinct sites are to be forecast, why the others are not, and what had to be assumed. */
final class SiteRoster {

    private static final int CHUNK = 1024;

    private final SiteTable sites;
    private final AtomicReferenceArray<Omission> omissions;
    private final Assumptions assumptions = new Assumptions();

    private SiteRoster(SiteTable sites) {
        this.sites = sites;
        this.omissions = new AtomicReferenceArray<>(sites.size());
    }

    /**
     * @param inputs mapping tables and events
     * @param sites the distinct sites
     * @param workers who does the work
     * @param progress asked whether to stop
     * @return the roster
     * @throws ProblemException when values, each possible, make an impossible site together
     */
    static SiteRoster of(ProjectInputs inputs, SiteTable sites, Workers workers, Progress progress) {
        SiteRoster roster = new SiteRoster(sites);
        int chunks = (sites.size() + CHUNK - 1) / CHUNK;
        workers.run(chunks, () -> roster.reviewer(inputs), progress);
        return roster;
    }

    private Workers.Tools reviewer(ProjectInputs inputs) {
        SiteBuilder builder = inputs.builder();
        CellValues cell = builder.newCell();
        Assumptions own = new Assumptions();
        return new Workers.Tools() {
            @Override
            public void perform(int task) {
                for (int site = task * CHUNK; site < Math.min(sites.size(), (task + 1) * CHUNK); site++) {
                    cell.restore(sites.key(site));
                    try {
                        omissions.set(site, builder.omission(cell).orElse(null));
                        own.add(builder, cell, sites.cells(site));
                    } catch (IllegalArgumentException e) {
                        throw impossible(e, sites.firstCell(site), inputs.grid().width());
                    }
                }
            }

            @Override
            public void close() {
                synchronized (assumptions) {
                    assumptions.merge(own);
                }
            }
        };
    }

    private static ProblemException impossible(IllegalArgumentException e, long cell, int columns) {
        return new ProblemException(Problem.data(
                "these values make no site: " + e.getMessage(),
                "first at column " + cell % columns + ", row " + cell / columns,
                "correct the inputs there, or leave the cells out by a mask"));
    }

    /** Why a site is left out; empty where it is to be forecast. */
    Optional<Omission> omission(int site) {
        return Optional.ofNullable(omissions.get(site));
    }

    /** Number of sites to forecast. */
    int siteCount() {
        int count = 0;
        for (int site = 0; site < sites.size(); site++) {
            count += omission(site).isEmpty() ? 1 : 0;
        }
        return count;
    }

    /** Number of cells to forecast. */
    long cellCount() {
        long count = 0;
        for (int site = 0; site < sites.size(); site++) {
            count += omission(site).isEmpty() ? sites.cells(site) : 0;
        }
        return count;
    }

    /** Cells left out, by reason. */
    Map<Omission, Long> leftOut() {
        Map<Omission, Long> cells = new EnumMap<>(Omission.class);
        for (int site = 0; site < sites.size(); site++) {
            long here = sites.cells(site);
            omission(site).ifPresent(reason -> cells.merge(reason, here, Long::sum));
        }
        return cells;
    }

    /** What was given and what was assumed, over the cells to forecast. */
    Assumptions assumptions() {
        return assumptions;
    }
}
