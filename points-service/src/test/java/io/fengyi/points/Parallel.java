package io.fengyi.points;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that start together. */
public final class Parallel {
    private Parallel() {}

    /** What one thread does. */
    public interface Work<T> {
        T run(int thread) throws Exception;
    }

    public static <T> List<T> run(int threads, Work<T> work) throws Exception {
        return run(threads, threads, work);
    }

    /** So many pieces of work on so many threads. */
    public static <T> List<T> run(int threads, int pieces, Work<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var barrier = new CyclicBarrier(Math.min(threads, pieces));
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < pieces; i++) {
                int piece = i;
                running.add(pool.submit(() -> {
                    if (piece < barrier.getParties()) {
                        barrier.await();
                    }
                    return work.run(piece);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
