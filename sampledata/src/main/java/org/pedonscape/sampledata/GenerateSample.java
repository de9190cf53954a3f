package org.pedonscape.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the maps of the sample landscape into a folder. */
public final class GenerateSample {

    private GenerateSample() {}

    /**
     * @param arguments one: the folder, created if missing
     * @throws IOException if the folder cannot be made
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: GenerateSample <folder>");
            System.exit(64);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (RasterMap map : new Landscape(Landscape.SEED).maps()) {
            Path file = map.write(folder);
            System.out.printf("%s  %d x %d cells, %d bands, %d bytes%n",
                    file, map.width(), map.height(), map.bands().size(), Files.size(file));
        }
    }
}
