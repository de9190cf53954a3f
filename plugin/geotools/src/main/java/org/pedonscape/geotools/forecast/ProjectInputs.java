package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pedonscape.geotools.conditions.SiteBuilder;
import org.pedonscape.geotools.grid.AlignedRaster;
import org.pedonscape.geotools.grid.AlignmentReport;
import org.pedonscape.geotools.grid.GridChooser;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.legend.CodeTable;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.raster.RasterInfo;
import org.pedonscape.geotools.raster.RasterSource;

/**
 * Everything a project reads, opened on the target grid: rasters, mapping tables, tables of values. Owns the rasters;
 * {@link #newReader()} gives each thread its own view of them.
 */
final class ProjectInputs implements AutoCloseable {

    private final Project project;
    private final InputRoles roles;
    private final TargetGrid grid;
    private final SiteBuilder builder;
    private final Map<InputRole.Key, AlignedRaster> rasters;
    private final Map<InputRoles.Table.Key, CodeTable> tables;

    private ProjectInputs(Project project, Opening opening) {
        this.project = project;
        this.roles = opening.roles;
        this.grid = opening.grid.orElseThrow();
        this.builder = opening.builder.orElseThrow();
        this.rasters = opening.rasters;
        this.tables = opening.tables;
    }

    /**
     * Opens everything.
     *
     * @param project what the user asked for
     * @return the inputs, to be closed
     * @throws ProblemException with everything that cannot be opened or does not fit together
     */
    static ProjectInputs open(Project project) {
        Opening opening = new Opening(project);
        if (!opening.problems.isEmpty()) {
            opening.rasters.values().forEach(AlignedRaster::close);
            throw new ProblemException(opening.problems);
        }
        return new ProjectInputs(project, opening);
    }

    Project project() {
        return project;
    }

    TargetGrid grid() {
        return grid;
    }

    /** Mapping tables and events, ready to make sites. */
    SiteBuilder builder() {
        return builder;
    }

    InputRoles roles() {
        return roles;
    }

    /** What is done to bring a raster to the grid. */
    AlignmentReport alignment(InputRole role) {
        return raster(role.key()).report();
    }

    AlignedRaster raster(InputRole.Key key) {
        return rasters.get(key);
    }

    CodeTable table(InputRoles.Table.Key key) {
        return tables.get(key);
    }

    /** A reader for another thread, to be closed by it. */
    InputReader newReader() {
        return new InputReader(this);
    }

    @Override
    public void close() {
        rasters.values().forEach(AlignedRaster::close);
    }

    /** Opens one thing after another and remembers what went wrong. */
    private static final class Opening {

        private final List<Problem> problems = new ArrayList<>();
        private final InputRoles roles;
        private final Optional<SiteBuilder> builder;
        private final Optional<TargetGrid> grid;
        private final Map<InputRole.Key, AlignedRaster> rasters = new LinkedHashMap<>();
        private final Map<InputRoles.Table.Key, CodeTable> tables = new LinkedHashMap<>();

        Opening(Project project) {
            roles = InputRoles.of(project);
            builder = attempt(() -> SiteBuilder.of(project));
            grid = attempt(() -> RasterSource.inspect(project.landCover().get(0).raster()))
                    .flatMap(first -> attempt(() -> GridChooser.choose(project.grid(), first)));
            for (InputRole role : roles.rasters()) {
                open(role);
            }
            for (InputRoles.Table table : roles.tables()) {
                if (!tables.containsKey(table.key())) {
                    attempt(() -> read(table)).ifPresent(read -> tables.put(table.key(), read));
                }
            }
        }

        private void open(InputRole role) {
            Optional<RasterInfo> info;
            if (rasters.containsKey(role.key())) {
                info = Optional.of(rasters.get(role.key()).info());
            } else if (grid.isPresent()) {
                Optional<AlignedRaster> raster =
                        attempt(() -> AlignedRaster.open(role.file(), role.kind(), grid.get()));
                raster.ifPresent(opened -> rasters.put(role.key(), opened));
                info = raster.map(AlignedRaster::info);
            } else {
                // Without a grid a file can still be looked at, so that all broken ones are named at once.
                info = attempt(() -> RasterSource.inspect(role.file()));
            }
            info.ifPresent(known -> requireBands(role, known));
        }

        private void requireBands(InputRole role, RasterInfo info) {
            int last = role.firstBand() + role.bands() - 1;
            if (last > info.bandCount() || role.firstBand() < 1) {
                String needed = role.bands() == 1 ? "band " + last : "bands " + role.firstBand() + " to " + last;
                problems.add(Problem.data(
                        role.role() + " needs " + needed + ", the file has " + info.bandCount(),
                        role.file().toString(),
                        role.bands() == 1
                                ? "give a band from 1 to " + info.bandCount()
                                : "give twelve bands, January first; or an annual value as {annual: {raster: ...},"
                                        + " amplitude: ..., peak_month: ...}"));
            }
        }

        private static CodeTable read(InputRoles.Table table) {
            return table.channels() == 1
                    ? CodeTable.single(table.source().path(), table.source().column())
                    : CodeTable.monthly(table.source().path(), table.source().column());
        }

        private <T> Optional<T> attempt(Supplier<T> step) {
            try {
                return Optional.of(step.get());
            } catch (ProblemException e) {
                e.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
                return Optional.empty();
            }
        }
    }
}
