package org.pedonscape.app;

import org.pedonscape.geotools.product.BuildInfo;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a verb: help, version, and the options that every verb has. */
@Command(
        name = "pedonscape",
        description = {
            "Forecasts soil organic carbon through the whole profile, cell by cell, from soil, geology and land-cover"
                    + " rasters.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Pedonscape.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  pedonscape init my-landscape",
            "  pedonscape validate my-landscape/project.yaml",
            "  pedonscape run my-landscape/project.yaml -o results"
        })
final class Pedonscape implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
    private boolean version;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "After an error, print where in the program it happened.")
    boolean stacktrace;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "a command is needed: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version that the build left in the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            BuildInfo build = BuildInfo.current();
            return new String[] {"pedonscape " + build.version() + build.commit().map(c -> " (" + c + ")").orElse("")};
        }
    }
}
