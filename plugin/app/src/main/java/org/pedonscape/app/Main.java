package org.pedonscape.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pedonscape.geotools.problem.Problem;
import picocli.CommandLine;

/** The entry point: parses arguments, runs a verb, turns whatever goes wrong into one message and an exit status. */
public final class Main {

    /** Set by the launcher, which can see where stderr goes; Java 17 cannot tell. */
    private static final String TERMINAL_PROPERTY = "pedonscape.terminal";

    private static final int HELP_WIDTH = 110;

    private final Engines engines;
    private final Interruption interruption;

    /**
     * @param engines what to run
     * @param interruption the user's wish to stop
     */
    public Main(Engines engines, Interruption interruption) {
        this.engines = engines;
        this.interruption = interruption;
    }

    /**
     * Runs the process and ends it with the command's status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        start(Engines.standard(), args);
    }

    /**
     * Runs the process with other engines.
     *
     * @param engines what to run
     * @param args the command line
     */
    static void start(Engines engines, String[] args) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
        Logger.getLogger("").setLevel(Level.WARNING);
        Interruption interruption = new Interruption();
        interruption.listen();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = new Main(engines, interruption).run(args, out, err);
        interruption.end();
        System.exit(status);
    }

    /**
     * Runs a command.
     *
     * @param args the command line
     * @param out takes results
     * @param err takes messages
     * @return exit status, one of {@link ExitStatus}
     */
    public int run(String[] args, PrintWriter out, PrintWriter err) {
        Pedonscape root = new Pedonscape();
        CommandLine line = commandLine(root, engines, interruption, Boolean.getBoolean(TERMINAL_PROPERTY));
        line.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((error, rejected) -> usageError(error))
                .setExecutionExceptionHandler((error, command, parsed) -> failed(root, Failure.of(error), error, err));
        try {
            return line.execute(args);
        } catch (Error error) {
            // picocli hands on exceptions only; errors of the virtual machine arrive here.
            return failed(root, Failure.of(error), error, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** The verbs and how their arguments are read. */
    static CommandLine commandLine(Pedonscape root, Engines engines, Interruption interruption, boolean terminal) {
        CommandLine line = new CommandLine(root)
                .addSubcommand(new InitCommand())
                .addSubcommand(new ValidateCommand(engines))
                .addSubcommand(new RunCommand(root, engines, interruption, terminal))
                .addSubcommand(new InspectCommand())
                .addSubcommand(new DescribeCommand(engines));
        for (CommandLine verb : line.getSubcommands().values()) {
            verb.getCommandSpec()
                    .usageMessage()
                    .exitCodeListHeading("%nExit statuses:%n")
                    .exitCodeList(ExitStatus.meanings());
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(HELP_WIDTH);
    }

    private static int usageError(CommandLine.ParameterException error) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("error: " + error.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.USAGE;
    }

    private static int failed(Pedonscape root, Failure failure, Throwable thrown, PrintWriter err) {
        print(failure, err);
        if (root.stacktrace) {
            thrown.printStackTrace(err);
        }
        return failure.status();
    }

    /**
     * Says what went wrong.
     *
     * @param failure what went wrong
     * @param err takes the message
     */
    static void print(Failure failure, PrintWriter err) {
        for (Problem problem : failure.problems()) {
            err.println("error: " + problem);
        }
        if (failure.problems().size() > 1) {
            err.println(failure.problems().size() + " problems");
        }
    }
}
