package org.pedonscape.geotools.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.geotools.progress.CancelledException;
import org.pedonscape.geotools.progress.Progress;

class LocalWorkersTest {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    private Workers.Tools tools(IntConsumer work) {
        open.incrementAndGet();
        made.incrementAndGet();
        return new Workers.Tools() {
            @Override
            public void perform(int task) {
                work.accept(task);
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyTaskIsDoneOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        new LocalWorkers(threads).run(1000, () -> tools(done::incrementAndGet), Progress.NONE);
        assertArrayEquals(IntStream.generate(() -> 1).limit(1000).toArray(),
                IntStream.range(0, 1000).map(done::get).toArray());
        assertEquals(0, open.get(), "all tools are given back");
        assertTrue(made.get() <= threads);
    }

    @Test
    void noTaskIsNoWork() {
        new LocalWorkers(3).run(0, () -> tools(task -> {
            throw new AssertionError("there is no task " + task);
        }), Progress.NONE);
        assertEquals(0, open.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aFailureIsTheCallersAndStopsTheOthers(int threads) {
        AtomicInteger done = new AtomicInteger();
        IllegalStateException thrown = assertThrows(IllegalStateException.class,
                () -> new LocalWorkers(threads).run(1_000_000, () -> tools(task -> {
                    if (task == 10) {
                        throw new IllegalStateException("task 10");
                    }
                    done.incrementAndGet();
                }), Progress.NONE));
        assertEquals("task 10", thrown.getMessage());
        assertTrue(done.get() < 1_000_000, "the rest is left undone");
        assertEquals(0, open.get(), "all tools are given back");
    }

    @Test
    void toolsThatCannotBeMadeAreAFailure() {
        assertThrows(IllegalArgumentException.class, () -> new LocalWorkers(2).run(5, () -> {
            throw new IllegalArgumentException("no tools");
        }, Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theUsersWishToStopIsFollowed(int threads) {
        AtomicInteger done = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void phase(String name, long units) {
                // Not used here.
            }

            @Override
            public void advance(long units) {
                // Not used here.
            }

            @Override
            public void warning(String code, String message) {
                // Not used here.
            }

            @Override
            public void output(Path path, String description) {
                // Not used here.
            }

            @Override
            public boolean cancelled() {
                return done.get() >= 20;
            }
        };
        assertThrows(CancelledException.class, () -> new LocalWorkers(threads)
                .run(1_000_000, () -> tools(task -> done.incrementAndGet()), progress));
        assertTrue(done.get() < 20 + 2 * threads, "no more than what was under way is finished: " + done.get());
        assertEquals(0, open.get());
    }
}
