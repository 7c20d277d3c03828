package io.fengyi.registry.importing;

import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.BusinessDay;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.importing.row.ImportRow;
import io.fengyi.registry.importing.row.Places;
import io.fengyi.registry.importing.row.RowCheck;
import io.fengyi.registry.person.Persons;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.registry.worker.WorkerLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What dry run and commit need to read rows, with fresh look-ups for each run. */
@Component
class RowTools {

    private static final String FIELD = "rows";
    private static final TypeReference<List<ImportRow>> ROWS = new TypeReference<>() {};

    private final AreaDirectory areas;
    private final Dictionaries dictionaries;
    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;
    private final WorkerLookup lookup;
    private final Persons persons;
    private final PersonalVault vault;
    private final JsonMapper json;
    private final Clock clock;

    RowTools(
            AreaDirectory areas,
            Dictionaries dictionaries,
            EnterpriseDesk enterprises,
            SiteDesk sites,
            WorkerLookup lookup,
            Persons persons,
            PersonalVault vault,
            JsonMapper json,
            Clock clock) {
        this.areas = areas;
        this.dictionaries = dictionaries;
        this.enterprises = enterprises;
        this.sites = sites;
        this.lookup = lookup;
        this.persons = persons;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    DryRun dryRun(Set<String> allowedAreas, DryRun.Chunks chunks) {
        Places places = places(allowedAreas);
        return new DryRun(check(places), places, lookup, today(), chunks);
    }

    Places places(Set<String> allowedAreas) {
        return new Places(areas, dictionaries, enterprises, sites, allowedAreas, today());
    }

    RowCheck check(Places places) {
        return new RowCheck(places, persons, today());
    }

    byte[] seal(String importId, List<ImportRow> rows) {
        return vault.seal(importId, FIELD, json.writeValueAsString(rows));
    }

    List<ImportRow> open(String importId, byte[] sealed) {
        return json.readValue(vault.open(importId, FIELD, sealed), ROWS);
    }

    /** No row of the import can be read any more, in backups either. */
    void forget(String importId) {
        vault.destroy(importId);
    }

    LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
