package org.pedonscape.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands of the real program inside the test's own process. */
final class Commands {

    private Commands() {}

    /**
     * @param args the command line
     * @return how it ended and what it printed
     */
    static Fixture.Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new Main(Engines.standard(), new Interruption())
                .run(args, new PrintWriter(out), new PrintWriter(err));
        return new Fixture.Outcome(status, out.toString(), err.toString());
    }
}
