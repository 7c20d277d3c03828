package io.fengyi.registry.importing.row;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.person.Alias;
import io.fengyi.registry.person.BirthYear;
import io.fengyi.registry.person.PersonName;
import io.fengyi.registry.person.Persons;
import io.fengyi.registry.person.PhoneNumber;
import io.fengyi.registry.worker.WorkerDetails;
import io.fengyi.registry.worker.WorkerDetails.Secret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file, each on its own; every problem of a row is told at once. */
public final class RowCheck {

    private final Places places;
    private final Persons persons;
    private final LocalDate today;

    public RowCheck(Places places, Persons persons, LocalDate today) {
        this.places = places;
        this.persons = persons;
        this.today = today;
    }

    /** @param problems what is wrong is added here; the result is null then */
    public @Nullable Candidate check(ImportRow row, List<RowProblem> problems) {
        List<RowProblem> found = new ArrayList<>();
        PersonName name = read(row, Column.NAME, found, PersonName::of);
        PhoneNumber phone = read(row, Column.PHONE, found, PhoneNumber::of);
        Alias alias = read(row, Column.ALIAS, found, Alias::of);
        BirthYear birthYear = read(row, Column.BIRTH_YEAR, found, text -> BirthYear.of(year(text), today));
        String type = read(row, Column.WORKER_TYPE, found, places::workerType);
        LocalDate from = read(row, Column.FROM, found, this::firstDay);
        EmploymentEntry employment = employment(row, from, found);
        String community = community(row, employment, found);
        if (type == null && row.get(Column.WORKER_TYPE) == null) {
            found.add(new RowProblem(row.line(), Column.WORKER_TYPE.field(), "value-missing", "workerType is needed"));
        }
        if (row.get(Column.ALIAS) == null && row.get(Column.NAME) == null && row.get(Column.PHONE) == null) {
            found.add(new RowProblem(row.line(), "", "row-nameless", "alias, name or phone is needed"));
        }
        problems.addAll(found);
        if (!found.isEmpty() || type == null) {
            return null;
        }
        WorkerDetails details = new WorkerDetails(
                alias == null ? alias(name, type) : alias,
                Secret.of(name),
                Secret.of(phone),
                type,
                community,
                birthYear,
                from == null ? today : from);
        String phoneIndex = phone == null ? null : persons.phoneIndex(phone);
        return new Candidate(
                row.line(), details, employment, phoneIndex, phone == null ? rowKey(row, community) : null);
    }

    private @Nullable EmploymentEntry employment(ImportRow row, @Nullable LocalDate from, List<RowProblem> found) {
        String enterprise = read(row, Column.ENTERPRISE, found, places::enterprise);
        if (enterprise == null) {
            if (row.get(Column.ENTERPRISE) == null && row.get(Column.SITE) != null) {
                found.add(
                        new RowProblem(row.line(), Column.ENTERPRISE.field(), "value-missing", "enterprise is needed"));
            }
            return null;
        }
        if (from == null) {
            if (row.get(Column.FROM) == null) {
                found.add(new RowProblem(row.line(), Column.FROM.field(), "value-missing", "from is needed"));
            }
            return null;
        }
        String site = read(row, Column.SITE, found, text -> places.site(enterprise, text));
        String engagement = read(row, Column.ENGAGEMENT, found, places::engagement);
        String roleTag = read(row, Column.ROLE_TAG, found, places::roleTag);
        return new EmploymentEntry(
                null,
                enterprise,
                site,
                engagement == null ? places.usualEngagement() : engagement,
                roleTag,
                from,
                null);
    }

    private @Nullable String community(ImportRow row, @Nullable EmploymentEntry employment, List<RowProblem> found) {
        String said = read(row, Column.COMMUNITY, found, places::community);
        if (said != null || row.get(Column.COMMUNITY) != null) {
            return said;
        }
        if (employment == null) {
            if (row.get(Column.ENTERPRISE) == null) {
                found.add(new RowProblem(
                        row.line(),
                        Column.COMMUNITY.field(),
                        "value-missing",
                        "communityCode or enterprise is needed"));
            }
            return null;
        }
        return tell(row, Column.COMMUNITY, found, () -> places.communityOf(employment));
    }

    private static <T> @Nullable T read(
            ImportRow row, Column column, List<RowProblem> found, Function<String, T> parse) {
        String text = row.get(column);
        return text == null ? null : tell(row, column, found, () -> parse.apply(text));
    }

    private static <T> @Nullable T tell(
            ImportRow row, Column column, List<RowProblem> found, java.util.function.Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidValue e) {
            found.add(new RowProblem(row.line(), column.field(), e.code(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private LocalDate firstDay(String text) {
        LocalDate day = RowDates.of(text);
        if (day.isAfter(today)) {
            throw new InvalidValue("/from", "from-in-future", "from: " + day + " (today is " + today + ")");
        }
        return day;
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new InvalidValue("/birthYear", "birth-year-invalid", "birthYear: four digits");
        }
        return Integer.parseInt(text);
    }

    private Alias alias(@Nullable PersonName name, String type) {
        return name == null
                ? new Alias(places.workerTypeName(type))
                : new Alias(name.value().substring(0, name.value().offsetByCodePoints(0, 1)) + "师傅");
    }

    /** The same row again finds the same record, though it has no phone. */
    private String rowKey(ImportRow row, @Nullable String community) {
        return persons.index("import-row", row.values() + "|" + community);
    }
}
