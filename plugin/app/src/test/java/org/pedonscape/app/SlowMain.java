package org.pedonscape.app;

/** A process of its own with a slow engine, to be stopped from outside. */
public final class SlowMain {

    private SlowMain() {}

    /**
     * @param args the command line
     */
    public static void main(String[] args) {
        Main.start(new Engines(() -> new FileEngine(200), () -> Fixture.VOCABULARY), args);
    }
}
