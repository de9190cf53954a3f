package org.pedonscape.geotools.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.ValueSource;
import org.pedonscape.geotools.raster.RasterKind;

/** Every raster and table that a project refers to, in the order of the project file. */
final class InputRoles {

    private final List<InputRole> rasters = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /**
     * One use of a table of values by class.
     *
     * @param role key in the project file
     * @param source the table
     * @param channels 1, or 12 for monthly values
     */
    record Table(String role, ValueSource.Table source, int channels) {

        /** Key of the table once read. */
        record Key(Path file, String column, int channels) {}

        Key key() {
            return new Key(source.path(), source.column(), channels);
        }
    }

    private InputRoles() {}

    static InputRoles of(Project project) {
        InputRoles roles = new InputRoles();
        project.mask().ifPresent(file -> roles.classes("mask", file));
        project.landCover().forEach(map -> roles.classes(cover(map.year()), map.raster()));
        project.soil().ifPresent(map -> roles.classes(ClassRole.SOIL.key(), map.raster()));
        project.geology().ifPresent(map -> roles.classes(ClassRole.GEOLOGY.key(), map.raster()));
        project.zone().ifPresent(map -> roles.classes(ClassRole.ZONE.key(), map.raster()));
        project.quantities().forEach((quantity, source) -> roles.values("properties." + quantity.key(), source, 1));
        Project.ClimateSpec climate = project.climate();
        roles.values("climate.temperature", climate.temperature(), ValueReader.MONTHS);
        roles.values("climate.precipitation", climate.precipitation(), ValueReader.MONTHS);
        climate.evapotranspiration().ifPresent(s -> roles.values("climate.evapotranspiration", s, ValueReader.MONTHS));
        climate.referenceElevation().ifPresent(s -> roles.values("climate.reference_elevation", s, 1));
        return roles;
    }

    /** Role of a land-cover map. */
    static String cover(int year) {
        return ClassRole.LAND_COVER.key() + " " + year;
    }

    /** Uses of rasters; one file may have several. */
    List<InputRole> rasters() {
        return rasters;
    }

    /** Uses of tables of values by class. */
    List<Table> tables() {
        return tables;
    }

    private void classes(String role, Path file) {
        rasters.add(new InputRole(role, file, RasterKind.CLASSES, 1, 1));
    }

    private void values(String role, ValueSource source, int channels) {
        if (source instanceof ValueSource.Raster raster) {
            rasters.add(new InputRole(role, raster.path(), RasterKind.QUANTITIES, raster.band(), channels));
        } else if (source instanceof ValueSource.Table table) {
            tables.add(new Table(role, table, channels));
        } else if (source instanceof ValueSource.Seasonal seasonal) {
            values(role + ".annual", seasonal.annual(), 1);
            values(role + ".amplitude", seasonal.amplitude(), 1);
        }
    }
}
