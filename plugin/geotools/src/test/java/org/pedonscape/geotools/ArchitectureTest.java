package org.pedonscape.geotools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The picture in docs/architecture.md, held against the code of the GeoTools part. */
@AnalyzeClasses(packages = "org.pedonscape.geotools", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HERE = "org.pedonscape.geotools.";

    @ArchTest
    static final ArchRule SCIENCE_IS_RUN_BY_THE_ENGINE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage(HERE + "forecast..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.pedonscape.kernel.model..", "org.pedonscape.kernel.process..", "org.pedonscape.kernel.profile..",
                    "org.pedonscape.kernel.solve..", "org.pedonscape.kernel.history..", "org.pedonscape.kernel.boundary..");

    @ArchTest
    static final ArchRule NOTHING_CALLS_THE_ENGINE =
            classes().that().resideInAPackage(HERE + "forecast..").should().onlyHaveDependentClassesThat()
                    .resideInAPackage(HERE + "forecast..");

    @ArchTest
    static final ArchRule RASTERS_KNOW_NO_GRID_LEGEND_OR_MODEL = noClasses()
            .that()
            .resideInAPackage(HERE + "raster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "grid..", HERE + "legend..", HERE + "conditions..", HERE + "project..", HERE + "product..",
                    HERE + "style..", "org.pedonscape.kernel..");

    @ArchTest
    static final ArchRule GRIDS_KNOW_NO_LEGEND_SITE_OR_MODEL = noClasses()
            .that()
            .resideInAPackage(HERE + "grid..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "legend..", HERE + "conditions..", HERE + "product..", HERE + "style..",
                    "org.pedonscape.kernel..");

    @ArchTest
    static final ArchRule MEANING_OF_CELLS_KNOWS_NO_RASTER = noClasses()
            .that()
            .resideInAnyPackage(HERE + "legend..", HERE + "conditions..", HERE + "project..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "raster..", HERE + "grid..", HERE + "product..", HERE + "style..", "org.geotools..",
                    "it.geosolutions..", "javax.media.jai..");

    @ArchTest
    static final ArchRule PRODUCTS_KNOW_NO_RASTER_COLOUR_OR_MODEL = noClasses()
            .that()
            .resideInAPackage(HERE + "product..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "raster..", HERE + "grid..", HERE + "style..", HERE + "conditions..", HERE + "legend..",
                    "org.pedonscape.kernel..");

    @ArchTest
    static final ArchRule STYLES_KNOW_NO_MODEL_OR_CELL = noClasses()
            .that()
            .resideInAPackage(HERE + "style..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HERE + "conditions..", HERE + "legend..", HERE + "project..", "org.pedonscape.kernel..");

    @ArchTest
    static final ArchRule PROBLEMS_AND_PROGRESS_KNOW_NOTHING = noClasses()
            .that()
            .resideInAnyPackage(HERE + "problem..", HERE + "progress..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "raster..", HERE + "grid..", HERE + "legend..", HERE + "conditions..", HERE + "project..",
                    HERE + "product..", HERE + "style..", HERE + "forecast..", "org.pedonscape.kernel..", "org.geotools..");

    @ArchTest
    static final ArchRule ECLIPSE_IMAGEN_OR_JAI_ARE_NOT_NAMED_OUTSIDE_THE_RASTERS = noClasses()
            .that()
            .resideOutsideOfPackage(HERE + "raster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.media.jai..", "it.geosolutions.imageio..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("org.pedonscape.geotools.(*)..").should().beFreeOfCycles();
}
