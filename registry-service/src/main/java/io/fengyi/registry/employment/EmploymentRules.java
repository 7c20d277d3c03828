package io.fengyi.registry.employment;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.registry.validity.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is said of a spell against enterprises, sites and dictionaries. */
@Component
public class EmploymentRules {

    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;
    private final Dictionaries dictionaries;
    private final Clock clock;

    EmploymentRules(EnterpriseDesk enterprises, SiteDesk sites, Dictionaries dictionaries, Clock clock) {
        this.enterprises = enterprises;
        this.sites = sites;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** The community of the site, or else of the enterprise: where somebody works who has said nothing of it. */
    public String communityOf(EmploymentEntry entry) {
        LocalDate day = placeDay(entry);
        EnterpriseView enterprise = enterprises.requireActive("/enterpriseId", entry.enterpriseId(), day);
        return entry.siteId() == null
                ? enterprise.communityCode()
                : sites.requireOpen("/siteId", entry.siteId(), entry.enterpriseId(), day)
                        .communityCode();
    }

    /**
     * The spells with one more, or with one changed as the entry says.
     *
     * @throws InvalidValue 422 {@code enterprise-unknown}, {@code site-unknown}, {@code code-unknown},
     *     {@code employment-unknown}, {@code from-in-future}, {@code to-before-from}, {@code too-many-employments}
     */
    public Employments apply(Employments spells, EmploymentEntry entry) {
        Employment old = entry.id() == null
                ? null
                : spells.find(entry.id())
                        .orElseThrow(() ->
                                new InvalidValue("/employments", "employment-unknown", "employment: " + entry.id()));
        checkPlace(old, entry);
        checkCodes(old, entry);
        LocalDate today = today();
        if (old == null) {
            return spells.with(
                    Employments.spell(
                            entry.enterpriseId(),
                            entry.siteId(),
                            entry.engagement(),
                            entry.roleTag(),
                            entry.from(),
                            entry.to()),
                    today);
        }
        return spells.changing(old.id(), spell -> changed(spell, entry), today);
    }

    /**
     * All spells as a list says: entries with an id change that spell, others are new.
     *
     * @throws InvalidValue 422 {@code employment-cannot-be-removed} when one that is on record is not in the list
     */
    public Employments applyAll(Employments spells, List<EmploymentEntry> entries) {
        for (Employment spell : spells.spells()) {
            if (entries.stream().noneMatch(entry -> spell.id().equals(entry.id()))) {
                throw new InvalidValue(
                        "/employments",
                        "employment-cannot-be-removed",
                        "employment: " + spell.id() + " (a spell is ended, not removed)");
            }
        }
        Employments result = spells;
        for (EmploymentEntry entry : entries) {
            result = apply(result, entry);
        }
        return result;
    }

    private void checkPlace(@Nullable Employment old, EmploymentEntry entry) {
        boolean samePlace = old != null
                && old.enterpriseId().equals(entry.enterpriseId())
                && Objects.equals(old.siteId(), entry.siteId());
        if (!samePlace) {
            communityOf(entry);
        }
    }

    private void checkCodes(@Nullable Employment old, EmploymentEntry entry) {
        if (old == null || !old.engagement().equals(entry.engagement())) {
            dictionaries.require(DictionaryName.ENGAGEMENT, "/engagement", entry.engagement());
        }
        if (entry.roleTag() != null && (old == null || !entry.roleTag().equals(old.roleTag()))) {
            dictionaries.require(DictionaryName.ROLE_TAG, "/roleTag", entry.roleTag());
        }
    }

    private static Employment changed(Employment spell, EmploymentEntry entry) {
        Employment next = new Employment(
                spell.id(),
                entry.enterpriseId(),
                entry.siteId(),
                entry.engagement(),
                entry.roleTag(),
                Days.stored(entry.from()),
                Days.stored(entry.to()));
        return next.equals(spell) ? spell : next;
    }

    /** A spell that is over was worked at what was open when it began. */
    private LocalDate placeDay(EmploymentEntry entry) {
        LocalDate today = today();
        return entry.to() == null || entry.to().isAfter(today) ? today : entry.from();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
