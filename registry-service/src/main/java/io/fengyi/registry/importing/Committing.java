package io.fengyi.registry.importing;

import io.fengyi.registry.importing.row.ImportRow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Commits lists chunk by chunk. The version of the import is its lock, the lease says when another process may go on;
 * every row is idempotent, so a chunk that was begun before a crash is simply done again.
 */
@Component
class Committing {

    private static final Logger log = LoggerFactory.getLogger(Committing.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration UNCOMMITTED = Duration.ofDays(1);
    private static final int PATIENCE_SECONDS = 5;
    private static final int WRITERS = 8;

    private final WorkerImports imports;
    private final RowTools tools;
    private final RowCommit rowCommit;
    private final AsyncTaskExecutor executor;
    private final Clock systemClock;

    Committing(
            WorkerImports imports,
            RowTools tools,
            RowCommit rowCommit,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor,
            @Qualifier("systemClock") Clock systemClock) {
        this.imports = imports;
        this.tools = tools;
        this.rowCommit = rowCommit;
        this.executor = executor;
        this.systemClock = systemClock;
    }

    /** Begins unless somebody is at it; returns when it is done or after some seconds. */
    void start(WorkerImport list) {
        if (list.lockedUntil() != null && list.lockedUntil().isAfter(systemClock.instant())) {
            return;
        }
        Future<?> run = executor.submit(() -> run(list));
        try {
            run.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException goesOnInTheBackground) {
            log.info("event=worker-import id={} hop=running", list.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.error("event=worker-import id={} hop=failed", list.id(), e);
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void resumeAbandoned() {
        imports.abandoned(systemClock.instant()).forEach(this::run);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void expireUncommitted() {
        for (WorkerImport list : imports.uncommittedSince(systemClock.instant().minus(UNCOMMITTED))) {
            try {
                imports.save(list.expired());
                dropRows(list.id());
            } catch (OptimisticLockingFailureException e) {
                log.info("event=worker-import id={} hop=committed-meanwhile", list.id());
            }
        }
    }

    private void run(WorkerImport list) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            WorkerImport current =
                    imports.save(list.committing(systemClock.instant().plus(LEASE)));
            RowCommit.Session session = rowCommit.session(current);
            while (current.nextChunk() < current.chunks()) {
                Counts counts = commitChunk(session, current, writers);
                current = imports.save(
                        current.chunkDone(counts, systemClock.instant().plus(LEASE)));
            }
            imports.save(current.committed(systemClock.instant()));
            dropRows(list.id());
            log.info("event=worker-import id={} hop=done", list.id());
        } catch (OptimisticLockingFailureException e) {
            log.info("event=worker-import id={} hop=taken-over", list.id());
        } finally {
            writers.shutdown();
        }
    }

    private Counts commitChunk(RowCommit.Session session, WorkerImport list, ExecutorService writers) {
        byte[] sealed = imports.chunk(list.id(), list.nextChunk())
                .map(ImportChunk::sealed)
                .orElse(null);
        List<ImportRow> rows = sealed == null ? List.of() : tools.open(list.id(), sealed);
        Counts done =
                session.commit(rows, writers, problem -> imports.addProblem(list.id(), list.nextChunk(), problem));
        return list.done().plus(done);
    }

    private void dropRows(String id) {
        imports.dropRows(id);
        tools.forget(id);
    }
}
