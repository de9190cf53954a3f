package org.pedonscape.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pedonscape.app.inspect.RasterSurvey;
import org.pedonscape.app.inspect.SurveyReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pedonscape inspect}: what is in a raster. */
@Command(
        name = "inspect",
        description = {
            "Shows grid, reference system, no-data and values of a GeoTIFF; for class maps the cells of each code.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  pedonscape inspect soil.tif", "  pedonscape inspect soil.tif --json"})
final class InspectCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A GeoTIFF.")
    private Path file;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        RasterSurvey survey = RasterSurvey.of(file);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(SurveyReport.json(survey).toPrettyString());
        } else {
            SurveyReport.print(survey, out);
        }
        return ExitStatus.OK;
    }
}
