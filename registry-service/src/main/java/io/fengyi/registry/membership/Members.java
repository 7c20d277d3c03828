package io.fengyi.registry.membership;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.registry.reading.ReadOnce;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.store.OptimisticRetry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Members on a day, for neighbours that count them, check conditions, or move them; whoever asks answers for the use. */
@Service
public class Members {

    private final Memberships memberships;
    private final ReadOnce once;

    Members(Memberships memberships, ReadOnce once) {
        this.memberships = memberships;
        this.once = once;
    }

    public List<Member> in(String area, LocalDate day) {
        return on(memberships.everIn(area), day).stream()
                .filter(member -> member.communityCode().startsWith(area))
                .toList();
    }

    /** Those in the area on the day of the question, read once for all figures of the request. */
    public List<Member> of(FigureQuestion question) {
        return once.read("members", question, () -> in(question.area(), question.asOf()));
    }

    public List<Member> ofWorkers(Collection<String> workerIds, LocalDate day) {
        return on(memberships.ofWorkers(workerIds), day);
    }

    public Optional<Member> find(String membershipId, LocalDate day) {
        return memberships.find(membershipId).flatMap(opened -> opened.on(day));
    }

    /** Memberships of a worker by id, also while they are being deleted. */
    public List<String> idsOf(String workerId) {
        return memberships.idsOf(workerId);
    }

    /** Those of the ids that are on record. */
    public Set<String> existing(Collection<String> membershipIds) {
        return memberships.existing(membershipIds);
    }

    /** Moves the papers from that day on; moving them again to the same place changes nothing. */
    public void move(String membershipId, LocalDate day, UnaryOperator<MembershipFacts> change) {
        OptimisticRetry.run(() -> memberships.find(membershipId).map(opened -> {
            Timeline<MembershipFacts> moved = opened.facts().from(day, change);
            return moved.equals(opened.facts()) ? opened : memberships.save(opened.stored(), moved);
        }));
    }

    private static List<Member> on(List<Opened> all, LocalDate day) {
        return all.stream().flatMap(opened -> opened.on(day).stream()).toList();
    }
}
