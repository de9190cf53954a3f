package org.pedonscape.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.pedonscape.geotools.project.ProjectSchema;
import org.pedonscape.geotools.project.Vocabulary;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pedonscape describe}: inputs, outputs, processes and parameters, from the lists the program itself uses. */
@Command(
        name = "describe",
        description = {
            "Lists inputs, events, outputs, processes and parameters, with units, ranges and defaults.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pedonscape describe",
            "  pedonscape describe --json",
            "  pedonscape describe --schema"
        })
final class DescribeCommand implements Callable<Integer> {

    private final Engines engines;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @ArgGroup
    private Form form = new Form();

    /** How it is printed; at most one. */
    static final class Form {

        @Option(names = "--json", description = "As JSON, for programs.")
        private boolean json;

        @Option(names = "--schema", description = "The JSON Schema of a project file, for editors that check YAML.")
        private boolean schema;
    }

    DescribeCommand(Engines engines) {
        this.engines = engines;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        Vocabulary vocabulary = engines.vocabulary().get();
        ObjectNode schema = ProjectSchema.json(vocabulary);
        ObjectWriter pretty = new ObjectMapper().writerWithDefaultPrettyPrinter();
        if (form.schema) {
            out.println(pretty.writeValueAsString(schema));
        } else if (form.json) {
            out.println(pretty.writeValueAsString(Description.json(vocabulary, schema)));
        } else {
            DescriptionText.print(Description.json(vocabulary, schema), out);
        }
        return ExitStatus.OK;
    }
}
