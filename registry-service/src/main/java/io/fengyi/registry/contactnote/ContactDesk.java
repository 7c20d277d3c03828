package io.fengyi.registry.contactnote;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseId;
import io.fengyi.registry.enterprise.EnterpriseStatus;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.followup.FollowUp;
import io.fengyi.registry.followup.FollowUps;
import io.fengyi.registry.followup.Settlements;
import io.fengyi.registry.history.Actor;
import io.fengyi.registry.input.Attitude;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.instructor.Guidance;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to contact notes: write, list, and who is to be called on again. Staff see the enterprises of their areas, an
 * instructor those assigned today; everything else answers 404.
 */
@Service
public class ContactDesk implements FollowUps, Settlements {

    private static final Role[] WRITERS = {Role.INSTRUCTOR, Role.COMMUNITY_STAFF, Role.PARTY_AFFAIRS};

    private final ContactBooks books;
    private final EnterpriseDesk enterprises;
    private final Guidance guidance;
    private final Clock clock;

    ContactDesk(ContactBooks books, EnterpriseDesk enterprises, Guidance guidance, Clock clock) {
        this.books = books;
        this.enterprises = enterprises;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** A contact as entered. */
    public record Entry(
            LocalDate date,
            Attitude attitude,
            String text,
            @Nullable LocalDate followUpOn) {}

    /**
     * The latest contact first.
     *
     * @throws NotFound 404, also outside the caller's scope
     */
    public Page<ContactNote> list(Caller caller, EnterpriseId id, PageRequest page) {
        EnterpriseView enterprise = inScope(caller, id);
        String after = page.after() == null ? null : String.valueOf(page.after().get(0));
        List<ContactNote> rest =
                books.of(enterprise.id().value()).map(ContactBook::latestFirst).orElse(List.of()).stream()
                        .filter(note -> after == null || position(note).compareTo(after) < 0)
                        .toList();
        List<ContactNote> shown = rest.stream().limit(page.limit()).toList();
        return new Page<>(shown, rest.size() > page.limit() ? List.of(position(shown.get(shown.size() - 1))) : null);
    }

    /**
     * Writes down a contact; what an earlier one had promised is settled with it.
     *
     * @throws NotFound 404, also outside the caller's scope
     * @throws Conflict 409 {@code enterprise-closed}
     * @throws InvalidValue 422 {@code contact-day-invalid}, {@code follow-up-invalid}, {@code forbidden-personal-data}
     */
    public ContactNote write(Caller caller, EnterpriseId id, Entry entry, @Nullable IdempotencyKey key) {
        EnterpriseView enterprise = inScope(caller, id);
        String used = key == null ? null : key.value();
        Optional<ContactNote> before = books.of(id.value()).flatMap(book -> book.writtenWith(used));
        if (before.isPresent()) {
            return before.get();
        }
        if (enterprise.status() == EnterpriseStatus.CLOSED) {
            throw new Conflict("enterprise-closed", "enterprise: " + id + " is closed");
        }
        ContactNote note = checked(caller, enterprise, entry, used);
        return OptimisticRetry.run(() -> {
            ContactBook book = books.of(id.value()).orElseGet(() -> ContactBook.of(id.value()));
            Optional<ContactNote> mine = book.writtenWith(used);
            if (mine.isEmpty()) {
                books.save(book.with(note));
            }
            return mine.orElse(note);
        });
    }

    @Override
    public List<FollowUp> open(Caller caller, @Nullable LocalDate dueBefore) {
        Set<String> mine = new HashSet<>(guided(caller));
        for (String area : areas(caller).areas()) {
            enterprises.activeOn(today(), area).forEach(one -> mine.add(one.id().value()));
        }
        return heads(mine)
                .flatMap(book -> promise(book.id(), Objects.requireNonNull(book.last())).stream())
                .filter(one -> dueBefore == null || one.followUpOn().isBefore(dueBefore))
                .toList();
    }

    @Override
    public List<FollowUp> promised(String area, LocalDate asOf) {
        Set<String> there = enterprises.activeOn(asOf, area).stream()
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
        return books.of(there).stream()
                .flatMap(book -> book.lastOn(asOf).flatMap(last -> promise(book.id(), last)).stream())
                .toList();
    }

    @Override
    public Map<String, LocalDate> lastContacts(Collection<String> enterpriseIds, LocalDate asOf) {
        Map<String, LocalDate> last = new HashMap<>();
        books.of(enterpriseIds).forEach(book -> book.lastOn(asOf).ifPresent(note -> last.put(book.id(), note.date())));
        return last;
    }

    @Override
    public Map<String, LocalDate> lastContacts(Collection<String> enterpriseIds) {
        return heads(enterpriseIds)
                .collect(Collectors.toMap(
                        ContactBook::id,
                        book -> Objects.requireNonNull(book.last()).date()));
    }

    private Stream<ContactBook> heads(Collection<String> enterpriseIds) {
        return enterpriseIds.isEmpty() ? Stream.empty() : books.headsOf(enterpriseIds).stream();
    }

    private static Optional<FollowUp> promise(String enterpriseId, ContactNote last) {
        return Optional.ofNullable(last.returns())
                .map(day ->
                        new FollowUp("CONTACT_NOTE", last.id(), enterpriseId, null, last.attitude(), last.date(), day));
    }

    private ContactNote checked(Caller caller, EnterpriseView enterprise, Entry entry, @Nullable String key) {
        LocalDate day = entry.date();
        if (day.isAfter(today()) || day.isBefore(enterprise.openedOn())) {
            throw new InvalidValue(
                    "/date",
                    "contact-day-invalid",
                    "date: " + day + " (from " + enterprise.openedOn() + " to " + today() + " is possible)");
        }
        LocalDate returns = entry.followUpOn();
        if (returns != null && returns.isBefore(day)) {
            throw new InvalidValue(
                    "/followUpOn", "follow-up-invalid", "followUpOn: " + returns + " (contact on " + day + ")");
        }
        return new ContactNote(
                Ids.next("ctn"),
                day.toString(),
                entry.attitude(),
                FreeText.impersonal("/text", entry.text(), 2, 500),
                returns == null ? null : returns.toString(),
                caller.accountId(),
                Actor.of(caller, WRITERS).role(),
                key);
    }

    private EnterpriseView inScope(Caller caller, EnterpriseId id) {
        return Optional.ofNullable(enterprises.named(Set.of(id.value())).get(id.value()))
                .filter(one -> areas(caller).covers(one.communityCode())
                        || guided(caller).contains(one.id().value()))
                .orElseThrow(() -> new NotFound("enterprise", id));
    }

    private static DataScope areas(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.PARTY_AFFAIRS);
    }

    private Set<String> guided(Caller caller) {
        return caller.has(Role.INSTRUCTOR) ? guidance.enterprisesOf(caller.accountId(), today()) : Set.of();
    }

    private static String position(ContactNote note) {
        return note.day() + '/' + note.id();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
