package io.fengyi.store;

import com.mongodb.client.MongoDatabase;

/**
 * One ordered step that brings a database to the shape the code expects, run once before the service answers.
 *
 * <p>Steps run in the order of their ids under a lock; a step whose checksum changed after it ran stops the start
 * ({@link MigrationFailed}), because another step is the way to change what has been run.
 */
public interface Migration {

    /** Sortable and unique within a service, for example {@code 010-reports}. */
    String id();

    /** Changes whenever what {@link #run} does changes. */
    String checksum();

    /** Does the step; must be repeatable, because a crash may come between its end and its record. */
    void run(MongoDatabase database);
}
