package io.fengyi.registry.followup;

import io.fengyi.access.Caller;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to follow-ups: what all features promised, without what a later contact has settled. */
@Service
public class FollowUpDesk {

    private static final Comparator<FollowUp> DUE_FIRST = Comparator.comparing(FollowUpDesk::position);

    private final List<FollowUps> sources;
    private final Settlements settlements;

    FollowUpDesk(List<FollowUps> sources, Settlements settlements) {
        this.sources = List.copyOf(sources);
        this.settlements = settlements;
    }

    /** Open ones in the caller's scope, the first due first; {@code dueBefore} null means all. */
    public Page<FollowUp> open(Caller caller, @Nullable LocalDate dueBefore, PageRequest page) {
        List<FollowUp> promised = sources.stream()
                .flatMap(source -> source.open(caller, dueBefore).stream())
                .toList();
        Map<String, LocalDate> contacts = settlements.lastContacts(
                promised.stream().map(FollowUp::enterpriseId).collect(Collectors.toSet()));
        String after = page.after() == null ? "" : String.valueOf(page.after().get(0));
        List<FollowUp> rest = promised.stream()
                .filter(one -> !isSettled(one, contacts.get(one.enterpriseId())))
                .filter(one -> position(one).compareTo(after) > 0)
                .sorted(DUE_FIRST)
                .toList();
        List<FollowUp> shown = rest.stream().limit(page.limit()).toList();
        return new Page<>(shown, rest.size() > page.limit() ? List.of(position(shown.get(shown.size() - 1))) : null);
    }

    static boolean isSettled(FollowUp promise, @Nullable LocalDate lastContact) {
        return lastContact != null && lastContact.isAfter(promise.notedOn());
    }

    private static String position(FollowUp one) {
        return String.join(
                "/",
                one.followUpOn().toString(),
                one.record(),
                one.enterpriseId(),
                Objects.requireNonNullElse(one.siteId(), ""));
    }
}
