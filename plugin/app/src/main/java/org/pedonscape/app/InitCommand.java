package org.pedonscape.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pedonscape.app.init.ProjectStarter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pedonscape init}: a first project file. */
@Command(
        name = "init",
        description = {
            "Writes a commented project file from the GeoTIFF files in a folder.",
            "",
            "Guesses from the file names (landcover_2015, soil, geology, clay, ph, dem, temperature ...). What it",
            "does not find it names as a missing file, so that 'pedonscape validate' lists what is still to be given.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  pedonscape init", "  pedonscape init my-landscape", "  pedonscape init my-landscape --overwrite"})
final class InitCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder; by default this one.")
    private Path folder;

    @Option(names = "--overwrite", description = "Replace a project.yaml that is already there.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        ProjectStarter.Started started = ProjectStarter.start(folder, overwrite);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        out.println(started.file());
        out.flush();
        if (started.recognised().isEmpty()) {
            err.println("No raster was recognised by its name; the file lists every key.");
        }
        started.recognised().forEach(err::println);
        err.println("Next: look through the file, then 'pedonscape validate " + started.file() + "'.");
        return ExitStatus.OK;
    }
}
