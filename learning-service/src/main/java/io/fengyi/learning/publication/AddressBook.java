package io.fengyi.learning.publication;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.organisation.Organisations;
import io.fengyi.learning.site.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * To whom an issue goes when nobody is named: the instructors who look after an enterprise of the area, and the
 * organisations that cover one. Source: learning.md 3.6 and 4.
 */
@Component
class AddressBook {

    private final Sites sites;
    private final Instructors instructors;
    private final Organisations organisations;

    AddressBook(Sites sites, Instructors instructors, Organisations organisations) {
        this.sites = sites;
        this.instructors = instructors;
        this.organisations = organisations;
    }

    /**
     * The recipients of an issue.
     *
     * @param namedInstructors null for all of the area
     * @param namedOrganisations null for all of the area
     * @throws InvalidValue 422 {@code recipients-missing}
     */
    List<PublicationRecipient> recipients(
            String area,
            @Nullable List<PublicationRecipient> namedInstructors,
            @Nullable List<PublicationRecipient> namedOrganisations) {
        Set<String> enterprises =
                namedInstructors == null || namedOrganisations == null ? sites.enterprisesIn(area) : Set.of();
        List<PublicationRecipient> all = new ArrayList<>();
        all.addAll(namedInstructors == null ? instructorsOf(enterprises) : namedInstructors);
        all.addAll(namedOrganisations == null ? organisationsOf(enterprises) : namedOrganisations);
        if (all.isEmpty()) {
            throw new InvalidValue("/recipients", "recipients-missing", "recipients: nobody in " + area);
        }
        return all;
    }

    private List<PublicationRecipient> instructorsOf(Set<String> enterprises) {
        return instructors.lookingAfter(enterprises).stream()
                .map(account -> new PublicationRecipient(PublicationRecipient.Kind.INSTRUCTOR, account, null))
                .toList();
    }

    private List<PublicationRecipient> organisationsOf(Set<String> enterprises) {
        return organisations.covering(enterprises).stream()
                .map(id -> new PublicationRecipient(PublicationRecipient.Kind.ORGANISATION, id, null))
                .toList();
    }
}
