package io.fengyi.registry.consent;

import com.mongodb.client.model.Filters;
import io.fengyi.http.NotFound;
import io.fengyi.registry.consent.ConsentEntry.Kind;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.Ids;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * What each worker allowed: entries are only added, and every entry tells the other services.
 *
 * <p>A withdrawal takes effect here at once and everywhere within 60 seconds. Source: platform.md 3.4.
 */
@Service
public class ConsentLedger {

    private static final String FROM_APP = "APP";

    private final MongoOperations mongo;
    private final ConsentTexts texts;
    private final ConsentAnnouncer announcer;
    private final Clock clock;

    ConsentLedger(MongoOperations mongo, ConsentTexts texts, ConsentAnnouncer announcer, Clock clock) {
        this.mongo = mongo;
        this.texts = texts;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Whether the worker allows this now. */
    public boolean isInForce(String workerId, Purpose purpose) {
        return consents(workerId).stream().anyMatch(consent -> consent.inForce() && consent.purpose() == purpose);
    }

    /** Everything this worker ever agreed to, newest first. */
    public List<Consent> consents(String workerId) {
        return consents(entries(workerId));
    }

    private static List<Consent> consents(List<ConsentEntry> oldestFirst) {
        List<Consent> consents = new ArrayList<>();
        Set<Purpose> newer = new HashSet<>();
        List<ConsentEntry> entries = new ArrayList<>(oldestFirst);
        Collections.reverse(entries);
        for (ConsentEntry entry : entries) {
            if (entry.kind() == Kind.GIVEN) {
                Optional<ConsentEntry> withdrawal = withdrawalOf(entry, entries);
                boolean latest = newer.add(entry.purpose());
                consents.add(new Consent(
                        entry.id(),
                        entry.purpose(),
                        entry.version(),
                        entry.at(),
                        withdrawal.map(ConsentEntry::at).orElse(null),
                        latest && withdrawal.isEmpty()));
            }
        }
        return consents;
    }

    /** The worker agrees in the app to the wording in force; agreeing again changes nothing. */
    public Consent give(String workerId, Purpose purpose, String version, @Nullable String key) {
        return give(workerId, purpose, version, FROM_APP, key);
    }

    /**
     * Staff note a consent that was given on paper.
     *
     * @param accountId who noted it
     */
    public Consent note(String workerId, Purpose purpose, String version, String accountId, @Nullable String key) {
        return give(workerId, purpose, version, accountId, key);
    }

    private Consent give(String workerId, Purpose purpose, String version, String source, @Nullable String key) {
        texts.requireCurrent(purpose, version);
        String id = OptimisticRetry.run(() -> {
            List<ConsentEntry> seen = entries(workerId);
            return consents(seen).stream()
                    .filter(consent -> consent.inForce()
                            && consent.purpose() == purpose
                            && consent.version().equals(version))
                    .findFirst()
                    .map(Consent::id)
                    .orElseGet(() -> append(seen, workerId, Kind.GIVEN, purpose, version, null, source, key)
                            .id());
        });
        return consent(entries(workerId), id);
    }

    /**
     * Takes a consent back; taking it back again changes nothing.
     *
     * @throws NotFound when this worker has no such consent
     */
    public Consent withdraw(String workerId, String consentId, @Nullable String key) {
        OptimisticRetry.run(() -> {
            List<ConsentEntry> seen = entries(workerId);
            Consent consent = consent(seen, consentId);
            return consent.withdrawnAt() != null
                    ? Optional.empty()
                    : Optional.of(append(
                            seen,
                            workerId,
                            Kind.WITHDRAWN,
                            consent.purpose(),
                            consent.version(),
                            consentId,
                            FROM_APP,
                            key));
        });
        return consent(entries(workerId), consentId);
    }

    private static Consent consent(List<ConsentEntry> entries, String id) {
        return consents(entries).stream()
                .filter(consent -> consent.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent", id));
    }

    /** Behind the entries that the decision was made on: when another came in between, its number is taken. */
    private ConsentEntry append(
            List<ConsentEntry> seen,
            String workerId,
            Kind kind,
            Purpose purpose,
            String version,
            @Nullable String withdraws,
            String source,
            @Nullable String key) {
        long seq = seen.stream().mapToLong(ConsentEntry::seq).max().orElse(0) + 1;
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Objects.requireNonNull(mongo.insert(new ConsentEntry(
                Ids.next("cns"),
                workerId,
                seq,
                kind,
                purpose,
                version,
                at,
                withdraws,
                source,
                key,
                announcer.outbox(workerId, kind, purpose, version, at))));
    }

    private List<ConsentEntry> entries(String workerId) {
        return mongo.find(
                Query.query(Criteria.where("workerId").is(workerId)).with(Sort.by("seq")), ConsentEntry.class);
    }

    private static Optional<ConsentEntry> withdrawalOf(ConsentEntry given, List<ConsentEntry> entries) {
        return entries.stream()
                .filter(entry -> given.id().equals(entry.withdraws()))
                .findFirst();
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration consentIndexes() {
            return IndexMigration.named("150-consents")
                    .collection(
                            "consents",
                            c -> c.unique("workerId", "seq")
                                    .uniquePartial(List.of("workerId", "withdraws"), Filters.exists("withdraws"))
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource consentEvents() {
            return RelaySource.perKey("consents", "workerId", "seq");
        }

        @Bean
        PublishedTopics consentTopic() {
            return PublishedTopics.of("registry.consent.v1");
        }
    }
}
