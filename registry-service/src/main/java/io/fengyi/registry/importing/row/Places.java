package io.fengyi.registry.importing.row;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.registry.site.SiteView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Codes, communities, enterprises and sites that the rows of one file name, each looked up once, by many threads. Codes may be written as
 * code or as name, enterprises as id, credit code or brand, sites as id or name.
 */
public final class Places {

    private final AreaDirectory areas;
    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;
    private final Set<String> allowed;
    private final LocalDate today;
    private final Map<DictionaryName, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Dictionaries dictionaries;
    private final Map<String, Boolean> communities = new ConcurrentHashMap<>();
    private final Map<String, List<EnterpriseView>> called = new ConcurrentHashMap<>();
    private final Map<String, EnterpriseView> byId = new ConcurrentHashMap<>();
    private final Map<String, List<SiteView>> sitesOf = new ConcurrentHashMap<>();

    public Places(
            AreaDirectory areas,
            Dictionaries dictionaries,
            EnterpriseDesk enterprises,
            SiteDesk sites,
            Set<String> allowed,
            LocalDate today) {
        this.areas = areas;
        this.dictionaries = dictionaries;
        this.enterprises = enterprises;
        this.sites = sites;
        this.allowed = allowed;
        this.today = today;
    }

    String workerType(String text) {
        return code(DictionaryName.WORKER_TYPE, text);
    }

    String workerTypeName(String code) {
        return String.valueOf(names(DictionaryName.WORKER_TYPE).get(code));
    }

    String engagement(String text) {
        return code(DictionaryName.ENGAGEMENT, text);
    }

    /** What somebody is engaged as of whom a list says nothing. */
    String usualEngagement() {
        return code(DictionaryName.ENGAGEMENT, "FULL_TIME");
    }

    String roleTag(String text) {
        return code(DictionaryName.ROLE_TAG, text);
    }

    /** @throws InvalidValue 422 {@code area-unknown}, {@code area-outside-scope} */
    String community(String code) {
        boolean inside = allowed.stream().anyMatch(code::startsWith);
        if (!inside) {
            throw new InvalidValue("/communityCode", "area-outside-scope", "communityCode: " + cut(code));
        }
        boolean known = communities.computeIfAbsent(code, this::isCommunity);
        if (!known) {
            throw new InvalidValue("/communityCode", "area-unknown", "communityCode: " + cut(code));
        }
        return code;
    }

    private boolean isCommunity(String code) {
        try {
            areas.requireCommunity("/communityCode", code);
            return true;
        } catch (InvalidValue unknown) {
            return false;
        }
    }

    /** @throws InvalidValue 422 {@code enterprise-unknown}, {@code enterprise-ambiguous} */
    String enterprise(String text) {
        List<EnterpriseView> found = called.computeIfAbsent(text, name -> enterprises.called(name, today));
        if (found.isEmpty()) {
            throw new InvalidValue("/enterprise", "enterprise-unknown", "enterprise: " + cut(text));
        }
        if (found.size() > 1) {
            throw new InvalidValue(
                    "/enterprise",
                    "enterprise-ambiguous",
                    "enterprise: " + cut(text) + " (" + found.size() + " are called so; give id or credit code)");
        }
        byId.put(found.get(0).id().value(), found.get(0));
        return found.get(0).id().value();
    }

    /** @throws InvalidValue 422 {@code site-unknown} */
    String site(String enterpriseId, String text) {
        return open(enterpriseId).stream()
                .filter(site -> site.id().value().equals(text) || site.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("/site", "site-unknown", "site: " + cut(text)))
                .id()
                .value();
    }

    /** Community of the site, else of the enterprise; must be one that the importer may enter people in. */
    String communityOf(EmploymentEntry employment) {
        SiteView site = open(employment.enterpriseId()).stream()
                .filter(open -> open.id().value().equals(employment.siteId()))
                .findFirst()
                .orElse(null);
        if (site != null) {
            return community(site.communityCode());
        }
        EnterpriseView enterprise = byId.get(employment.enterpriseId());
        if (enterprise == null) {
            throw new InvalidValue("/enterprise", "enterprise-unknown", "enterprise: " + employment.enterpriseId());
        }
        return community(enterprise.communityCode());
    }

    /** Whether the importer may touch a record that has this community. */
    public boolean mayTouch(@Nullable String communityCode) {
        return communityCode == null || allowed.stream().anyMatch(communityCode::startsWith);
    }

    private List<SiteView> open(String enterpriseId) {
        return sitesOf.computeIfAbsent(enterpriseId, sites::openOf);
    }

    private String code(DictionaryName dictionary, String text) {
        Map<String, String> names = names(dictionary);
        if (names.containsKey(text)) {
            return text;
        }
        return names.entrySet().stream()
                .filter(item -> item.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "/" + dictionary.path(), "code-unknown", dictionary.path() + ": " + cut(text)));
    }

    private Map<String, String> names(DictionaryName dictionary) {
        return codes.computeIfAbsent(dictionary, dictionaries::usable);
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }
}
