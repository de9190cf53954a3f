package org.pedonscape.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.ProjectReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pedonscape validate}: everything that is wrong with a project, at once. */
@Command(
        name = "validate",
        description = {
            "Checks a project: the file, its rasters and its tables.",
            "",
            "Lists everything that is wrong, each with where and how to mend it. Writes nothing.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  pedonscape validate project.yaml"})
final class ValidateCommand implements Callable<Integer> {

    private final Engines engines;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "The project file (YAML).")
    private Path file;

    ValidateCommand(Engines engines) {
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Project project = new ProjectReader(engines.vocabulary().get()).read(file);
        List<Problem> problems = engines.forecast().get().check(project);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("ok");
        out.println("title       " + project.title());
        out.println("land cover  " + project.landCover().stream()
                .map(map -> map.year() + " " + map.raster().getFileName())
                .collect(Collectors.joining(", ")));
        project.soil().ifPresent(map -> out.println("soil        " + map.raster().getFileName()));
        project.geology().ifPresent(map -> out.println("geology     " + map.raster().getFileName()));
        String given = project.quantities().keySet().stream()
                .map(quantity -> quantity.key())
                .collect(Collectors.joining(", "));
        out.println("properties  " + (given.isEmpty() ? "none" : given));
        out.println("events      " + project.events().size());
        out.println("forecast    " + project.forecast().years().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ")));
        out.println("results     " + project.output().directory());
        return ExitStatus.OK;
    }
}
