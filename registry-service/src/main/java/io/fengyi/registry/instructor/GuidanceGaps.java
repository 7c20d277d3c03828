package io.fengyi.registry.instructor;

import io.fengyi.http.BusinessDay;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds every night which active enterprises have no instructor, so that the alarm comes within a day. */
@Component
public class GuidanceGaps {

    /** Every area: the codes begin with a digit. */
    private static final String EVERYWHERE = "";

    private final MongoOperations mongo;
    private final EnterpriseDesk enterprises;
    private final Guidance guidance;
    private final InstructorAnnouncer announcer;
    private final Clock clock;

    GuidanceGaps(
            MongoOperations mongo, EnterpriseDesk enterprises, Guidance guidance, EventComposer events, Clock clock) {
        this.mongo = mongo;
        this.enterprises = enterprises;
        this.guidance = guidance;
        this.announcer = new InstructorAnnouncer(events);
        this.clock = clock;
    }

    @Scheduled(cron = "${fengyi.registry.guidance-round:0 20 2 * * *}", zone = "Asia/Shanghai")
    void round() {
        look();
    }

    /** Tells of new gaps and forgets those that were filled; doing it again changes nothing. */
    void look() {
        LocalDate today = BusinessDay.of(clock.instant());
        Set<String> gaps = guidance.gaps(enterprises.activeOn(today, EVERYWHERE), today).stream()
                .map(enterprise -> enterprise.id().value())
                .collect(Collectors.toSet());
        List<GuidanceGap> known = mongo.find(new Query(Criteria.where("open").gt("")), GuidanceGap.class);
        Set<String> told = known.stream().map(GuidanceGap::enterpriseId).collect(Collectors.toSet());
        known.stream()
                .filter(gap -> !gaps.contains(gap.enterpriseId()))
                .forEach(gap -> quietly(() -> mongo.save(gap.closed())));
        gaps.stream()
                .filter(id -> !told.contains(id))
                .sorted()
                .forEach(id -> quietly(() -> mongo.insert(gap(id, today))));
    }

    private GuidanceGap gap(String enterpriseId, LocalDate today) {
        return new GuidanceGap(
                Ids.next("gap"), null, enterpriseId, today, enterpriseId, announcer.gapFound(enterpriseId, today));
    }

    /** Another instance was faster: then it is told already. */
    private static void quietly(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            LoggerFactory.getLogger(GuidanceGaps.class).debug("event=guidance-gap hop=received already", e);
        }
    }
}
