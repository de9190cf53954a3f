package org.pedonscape.geotools.forecast;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.ValueSource;

/**
 * Every setting that was in force in a run, defaults filled in, as the run record shows it.
 *
 * @param grid the target grid
 * @param mask mask, if any
 * @param landCover land-cover maps
 * @param landCoverLegend mapping table of land cover
 * @param soil soil map, if any
 * @param geology geology map, if any
 * @param zone zone map, if any
 * @param properties where quantities come from, by key
 * @param climate where the climate comes from
 * @param events events the project asks for
 * @param years years with a map
 * @param labelSince carbon that entered since is new
 * @param model name of the model
 * @param processes whether each process was at work
 * @param parameters value of each parameter
 * @param compression compression of the maps
 */
record RunSettings(
        RunPlan.Grid grid,
        Optional<Path> mask,
        List<Project.DatedMap> landCover,
        Project.LegendRef landCoverLegend,
        Optional<Project.ClassMap> soil,
        Optional<Project.ClassMap> geology,
        Optional<Path> zone,
        Map<String, ValueSource> properties,
        Project.ClimateSpec climate,
        List<Project.EventRule> events,
        List<Integer> years,
        int labelSince,
        String model,
        Map<String, Boolean> processes,
        Map<String, Double> parameters,
        String compression) {

    static RunSettings of(Preparation ready) {
        Project project = ready.inputs().project();
        Map<String, ValueSource> properties = new TreeMap<>();
        project.quantities().forEach((quantity, source) -> properties.put(quantity.key(), source));
        return new RunSettings(
                grid(ready.inputs().grid()),
                project.mask(),
                project.landCover(),
                project.landCoverLegend(),
                project.soil(),
                project.geology(),
                project.zone().map(Project.ClassMap::raster),
                properties,
                project.climate(),
                project.events(),
                ready.catalog().years(),
                ready.catalog().labelYear(),
                ready.model().model().name(),
                ready.model().processes(),
                ready.model().parameters(),
                project.output().compression());
    }

    static RunPlan.Grid grid(TargetGrid grid) {
        return new RunPlan.Grid(
                grid.crs().getName().getCode(), grid.width(), grid.height(), grid.cellWidth(), grid.cellHeight(),
                grid.originX(), grid.originY() - grid.height() * grid.cellHeight(),
                grid.originX() + grid.width() * grid.cellWidth(), grid.originY());
    }
}
