package org.pedonscape.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The picture in docs/architecture.md, held against the code. */
@AnalyzeClasses(packages = "org.pedonscape.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_FILE_CLOCK_LOG_OR_PICTURE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio.file..", "java.time..", "java.util.logging..", "java.awt..", "org.geotools..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("org.pedonscape.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PROCESSES_KNOW_NO_SOLVER = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..solve..", "..model..", "..history..", "..boundary..");

    @ArchTest
    static final ArchRule SOLVERS_KNOW_NO_PROCESS = noClasses()
            .that()
            .resideInAPackage("..solve..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..process..", "..model..", "..history..", "..climate..");

    @ArchTest
    static final ArchRule PLACES_KNOW_NOTHING_ELSE = noClasses()
            .that()
            .resideInAPackage("..site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..profile..", "..process..", "..solve..", "..model..", "..history..", "..climate..");
}
