package io.fengyi.learning.publication;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.learning.area.HomeArea;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enters and issues numbers of the organisation-life reference, and takes read receipts.
 *
 * <p>Party affairs works on those of its area; an instructor finds what was issued to the own account. Source:
 * learning.md 3.6.
 */
@Component
public class PublicationDesk {

    private final Publications publications;
    private final PublicationMedia media;
    private final AddressBook addresses;
    private final Clock clock;

    PublicationDesk(Publications publications, PublicationMedia media, AddressBook addresses, Clock clock) {
        this.publications = publications;
        this.media = media;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What is entered; area null for the caller's own. */
    public record Entry(
            String series,
            int issueNumber,
            String title,
            String mediaId,
            @Nullable String area) {}

    /** To whom an issue is to go; null for all of its area. */
    public record Addressees(
            @Nullable List<PublicationRecipient> instructors,
            @Nullable List<PublicationRecipient> organisations) {

        List<PublicationRecipient> organisationsOrNone() {
            return organisations == null ? List.of() : organisations;
        }
    }

    /**
     * Enters a number of a series; the same key again gives the same one.
     *
     * @throws Conflict 409 {@code issue-number-taken}
     */
    public PublicationFile enter(Caller caller, Entry entry, @Nullable String key) {
        Publication draft = new Publication(
                Ids.next("pub"),
                null,
                FreeText.checked("/series", entry.series()),
                entry.issueNumber(),
                FreeText.checked("/title", entry.title()),
                entry.mediaId(),
                HomeArea.of(caller, entry.area(), Role.PARTY_AFFAIRS),
                new Publication.Entered(clock.instant(), caller.accountId(), key),
                null,
                List.of(),
                List.of(),
                null);
        return PublicationFile.of(OptimisticRetry.run(() -> {
            Publication known =
                    key == null ? null : publications.enteredWith(key).orElse(null);
            if (known != null) {
                return known;
            }
            if (publications.isTaken(draft.series(), draft.issueNumber())) {
                throw new Conflict(
                        "issue-number-taken", "issueNumber: " + draft.issueNumber() + " of " + draft.series());
            }
            media.attach(caller, draft.id(), entry.mediaId());
            return publications.save(draft);
        }));
    }

    /** Sends it out; organisations without an id get one. Where nobody is named it goes to all of its area. */
    public PublicationFile issue(Caller caller, String id, Addressees to, @Nullable String key) {
        to.organisationsOrNone()
                .forEach(recipient -> FreeText.refusePersonalData("/organisations/name", recipient.name()));
        return PublicationFile.of(OptimisticRetry.run(() -> {
            Publication publication = ofStaff(caller, id);
            Publication.Issued before = publication.issued();
            if (before != null && key != null && key.equals(before.key())) {
                return publication;
            }
            Instant now = clock.instant();
            return publications.save(publication.issue(
                    new Publication.Issued(now, BusinessDay.of(now), caller.accountId(), key),
                    addresses.recipients(publication.area(), to.instructors(), to.organisations())));
        }));
    }

    /**
     * Confirms that a recipient has read it: an instructor for the own account, Party affairs for an organisation.
     *
     * @param organisation null for an instructor's own receipt
     * @throws InvalidValue 422 {@code organisation-needed}, or {@code receipt-of-another} for an instructor who names one
     */
    public PublicationFile confirm(Caller caller, String id, @Nullable String organisation) {
        return PublicationFile.of(OptimisticRetry.run(() -> {
            Publication publication = seen(caller, id);
            ReadReceipt receipt =
                    new ReadReceipt(reader(caller, publication, organisation), clock.instant(), caller.accountId());
            Publication read = publication.read(receipt);
            return read.equals(publication) ? publication : publications.save(read);
        }));
    }

    public PublicationFile get(Caller caller, String id) {
        return PublicationFile.of(seen(caller, id));
    }

    /** A number with all its recipients and receipts, for Party affairs of its area. */
    public PublicationFile withReceipts(Caller caller, String id) {
        return PublicationFile.of(ofStaff(caller, id));
    }

    /** Newest first; what is null does not count. */
    public Page<PublicationFile> list(
            Caller caller,
            @Nullable String series,
            @Nullable String area,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo,
            PageRequest page) {
        Publications.Choice choice = new Publications.Choice(series, area, issuedFrom, issuedTo);
        return publications
                .seenBy(staffScope(caller), caller.accountId(), choice, page)
                .map(PublicationFile::of);
    }

    private static String reader(Caller caller, Publication publication, @Nullable String organisation) {
        if (organisation == null) {
            if (publication.wentToInstructor(caller.accountId())) {
                return caller.accountId();
            }
            throw new InvalidValue("/organisationId", "organisation-needed", "organisationId: missing");
        }
        boolean organisationOfStaff = staffScope(caller).covers(publication.area())
                && publication
                        .recipient(organisation)
                        .filter(recipient -> recipient.kind() == PublicationRecipient.Kind.ORGANISATION)
                        .isPresent();
        if (!organisationOfStaff) {
            throw new InvalidValue(
                    "/organisationId",
                    "receipt-of-another",
                    "organisationId: " + organisation + " (not yours to confirm)");
        }
        return organisation;
    }

    private Publication seen(Caller caller, String id) {
        return publications
                .find(id)
                .filter(publication -> staffScope(caller).covers(publication.area())
                        || publication.wentToInstructor(caller.accountId()))
                .orElseThrow(() -> new NotFound("publication", id));
    }

    private Publication ofStaff(Caller caller, String id) {
        return publications
                .find(id)
                .filter(publication -> staffScope(caller).covers(publication.area()))
                .orElseThrow(() -> new NotFound("publication", id));
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.PARTY_AFFAIRS);
    }
}
