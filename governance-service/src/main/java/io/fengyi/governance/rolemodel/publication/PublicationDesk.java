package io.fengyi.governance.rolemodel.publication;

import io.fengyi.access.Caller;
import io.fengyi.governance.rolemodel.RoleModelDesk;
import io.fengyi.governance.rolemodel.RoleModelFile;
import io.fengyi.governance.rolemodel.RoleModelState;
import io.fengyi.governance.term.Terms;
import io.fengyi.governance.term.Vocabulary;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records where a role model was told of: only while they are shown, only in media that they agreed to. After a
 * withdrawal or the end of the consent the media have 24 hours. Source: governance.md 3.6.
 */
@Component
public class PublicationDesk {

    private static final Duration TAKE_DOWN_WITHIN = Duration.ofHours(24);

    private final Publications publications;
    private final RoleModelDesk roleModels;
    private final Terms terms;
    private final Clock clock;

    PublicationDesk(Publications publications, RoleModelDesk roleModels, Terms terms, Clock clock) {
        this.publications = publications;
        this.roleModels = roleModels;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Records a publication; the same one again changes nothing.
     *
     * @throws Conflict {@code not-published}, {@code medium-not-agreed}
     * @throws InvalidValue 422 {@code term-unknown}, {@code link-not-allowed}, {@code published-in-the-future}
     */
    public PublicationFile record(Caller caller, String roleModelId, String medium, String link, LocalDate on) {
        RoleModelFile roleModel = roleModels.get(caller, roleModelId);
        terms.require(Vocabulary.PUBLICATION_MEDIUM, "/medium", medium);
        requireHttps(link);
        Instant now = clock.instant();
        if (on.isAfter(BusinessDay.of(now))) {
            throw new InvalidValue("/publishedOn", "published-in-the-future", "publishedOn: " + on);
        }
        if (roleModel.state() != RoleModelState.PUBLISHED) {
            throw new Conflict("not-published", "role model " + roleModelId + " is " + roleModel.state());
        }
        if (!roleModel.media().contains(medium)) {
            throw new Conflict("medium-not-agreed", "medium: " + medium + " (agreed: " + roleModel.media() + ")");
        }
        return PublicationFile.of(
                publications.add(new Publication(
                        Ids.next("rpb"),
                        roleModelId,
                        roleModel.nomination().communityCode(),
                        medium,
                        link,
                        on,
                        now.truncatedTo(ChronoUnit.MILLIS),
                        null)),
                null);
    }

    public Page<PublicationFile> of(Caller caller, String roleModelId, PageRequest page) {
        Instant by = takeDownBy(roleModels.get(caller, roleModelId));
        return publications.of(roleModelId, page).map(publication -> PublicationFile.of(publication, by));
    }

    /** Staff saw that it is gone; the first day stays. */
    public PublicationFile takenDown(Caller caller, String roleModelId, String publicationId) {
        Instant by = takeDownBy(roleModels.get(caller, roleModelId));
        return publications
                .takenDown(roleModelId, publicationId, BusinessDay.of(clock.instant()))
                .map(publication -> PublicationFile.of(publication, by))
                .orElseThrow(() -> new NotFound("publication", publicationId));
    }

    private static @Nullable Instant takeDownBy(RoleModelFile roleModel) {
        boolean shown = roleModel.state() == RoleModelState.PUBLISHED;
        return shown || roleModel.history().isEmpty()
                ? null
                : roleModel.history().get(roleModel.history().size() - 1).at().plus(TAKE_DOWN_WITHIN);
    }

    private static void requireHttps(String link) {
        try {
            URI uri = new URI(link);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException malformed) {
            InvalidValue refused = new InvalidValue("/link", "link-not-allowed", "link: " + link);
            throw refused.causedBy(malformed);
        }
        throw new InvalidValue("/link", "link-not-allowed", "link: " + link + " (https only)");
    }
}
