package io.fengyi.welfare;

import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.worker.Workers;
import java.util.List;
import java.util.stream.Stream;

/** Workers of the tests, each made for one test. */
public final class People {

    private People() {}

    /** An id that nobody was told of. */
    public static String stranger() {
        return Ids.next("wkr");
    }

    /** Workers that registry-service has told of, living in the old town. */
    public static List<String> known(TestEvents events, Workers workers, String workerType, int count) {
        List<String> ids = Stream.generate(People::stranger).limit(count).toList();
        ids.forEach(id -> events.publish(new WorkerRegistered(id, workerType, Town.OLD_TOWN, null, "ACTIVE"), id));
        ids.forEach(id -> await().until(() -> workers.find(id).isPresent()));
        return ids;
    }

    public static void erase(TestEvents events, Workers workers, String id) {
        events.publish(new WorkerErased(id, "", null, null, "ERASED"), id);
        await().until(() ->
                workers.find(id).map(worker -> worker.status().equals("ERASED")).orElse(false));
    }
}
