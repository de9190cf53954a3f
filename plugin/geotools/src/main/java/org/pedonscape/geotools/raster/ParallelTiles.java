package org.pedonscape.geotools.raster;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/**
 * Encodes a row of tiles on the calling thread and on helpers. The caller takes tiles too and waits only for tiles that
 * someone has begun, so it may itself be a thread of the executor: a full executor cannot block it.
 */
final class ParallelTiles {

    private final Executor executor;
    private final int helpers;

    ParallelTiles(Executor executor, int helpers) {
        this.executor = executor;
        this.helpers = helpers;
    }

    /**
     * @param count number of tiles
     * @param encode encodes one of them; called from several threads
     * @return the encoded tiles in order
     */
    byte[][] encode(int count, IntFunction<byte[]> encode) {
        byte[][] tiles = new byte[count][];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(count);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            for (int tile = next.getAndIncrement(); tile < count; tile = next.getAndIncrement()) {
                try {
                    tiles[tile] = encode.apply(tile);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        };
        for (int helper = 0; helper < Math.min(helpers, count - 1); helper++) {
            try {
                executor.execute(work);
            } catch (RejectedExecutionException e) {
                break; // shutting down: the caller does the rest
            }
        }
        work.run();
        boolean interrupted = false;
        while (open.getCount() > 0) {
            try {
                open.await();
            } catch (InterruptedException e) {
                interrupted = true; // tiles in work read the strip: they must end before it is reused
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
        return tiles;
    }
}
