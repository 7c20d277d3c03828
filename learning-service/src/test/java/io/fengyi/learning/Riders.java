package io.fengyi.learning;

import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.Workers;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A subdistrict of its own for a test, with its staff and as many riders as it needs. */
public final class Riders {

    private final String street = "320299" + ThreadLocalRandom.current().nextInt(100, 1_000);
    private final String community = street + ThreadLocalRandom.current().nextInt(100, 1_000);
    private final Workers workers;

    public Riders(Workers workers) {
        this.workers = workers;
    }

    /** A community that no other test knows. */
    public String community() {
        return community;
    }

    public String streetAdmin() {
        return TestTokens.staff(Role.STREET_ADMIN, community);
    }

    public String partyAffairs() {
        return TestTokens.staff(Role.PARTY_AFFAIRS, community);
    }

    public String instructor() {
        return TestTokens.staff(Role.INSTRUCTOR, community);
    }

    /** An instructor without an area, of an enterprise with one site; the site is in this community. */
    public String instructorOfASite(Sites sites, boolean open) {
        String enterprise = Ids.next("ent");
        sites.learn(new Site(Ids.next("sit"), enterprise, "站", community, null, List.of(), open, Instant.EPOCH));
        return TestTokens.forEnterprises(Role.INSTRUCTOR, enterprise);
    }

    /** The subdistrict around the community. */
    public String street() {
        return street;
    }

    /** The account behind {@link #instructor()}. */
    public String instructorAccount() {
        return "acc_INSTRUCTOR" + community;
    }

    /** A delivery rider of an enterprise that is nobody's. */
    public String one() {
        return of("FOOD_DELIVERY", "ent_0HZ8K3QF5S1RZ");
    }

    public String of(String workerType, String enterpriseId) {
        String workerId = Ids.next("wkr");
        workers.learn(new KnownWorker(workerId, workerType, community, enterpriseId, "ACTIVE", Instant.EPOCH));
        return workerId;
    }

    public List<String> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> one()).toList();
    }

    /** Registry tells that the person is to be forgotten, and the service has done so. */
    public void forget(TestEvents events, String workerId) {
        events.publish(new WorkerErased(workerId, "FOOD_DELIVERY", null, null, "ERASED"), workerId);
        await().until(() -> workers.find(workerId).isEmpty());
    }
}
