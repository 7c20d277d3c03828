package io.fengyi.registry.worker;

import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.history.Change.Diff;
import io.fengyi.registry.person.Person;
import io.fengyi.registry.validity.Days;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which fields of a record differ, in words that staff and the worker may read; name and phone only by name. */
final class Diffs {

    private Diffs() {}

    static List<Diff> between(@Nullable Worker before, Worker after) {
        List<Diff> diffs = new ArrayList<>();
        Person old = before == null ? null : before.living();
        Person now = after.living();
        add(
                diffs,
                "status",
                before == null ? null : before.status().name(),
                after.status().name());
        add(diffs, "alias", old == null ? null : old.alias(), now.alias());
        add(diffs, "birthYear", old == null ? null : old.birthYear(), now.birthYear());
        Worker.Facts was = before == null ? null : before.current();
        Worker.Facts is = after.current();
        add(diffs, "workerType", was == null ? null : was.workerType(), is.workerType());
        add(diffs, "communityCode", was == null ? null : was.communityCode(), is.communityCode());
        addSecret(diffs, "name", old == null ? null : old.name(), now.name());
        addSecret(diffs, "phone", old == null ? null : old.phone(), now.phone());
        addEmployments(diffs, before, after);
        if (before != null && diffs.isEmpty() && !before.timeline().equals(after.timeline())) {
            diffs.add(new Diff("validFrom", null, null));
        }
        return diffs;
    }

    private static void addEmployments(List<Diff> diffs, @Nullable Worker before, Worker after) {
        for (Employment spell : after.employments().spells()) {
            Employment old = before == null
                    ? null
                    : before.employments().find(spell.id()).orElse(null);
            add(diffs, "employments/" + spell.id(), old == null ? null : text(old), text(spell));
        }
    }

    private static String text(Employment spell) {
        return spell.enterpriseId()
                + (spell.siteId() == null ? "" : " " + spell.siteId())
                + " " + spell.engagement()
                + (spell.roleTag() == null ? "" : " " + spell.roleTag())
                + " " + spell.from() + "/" + (spell.until().equals(Days.OPEN) ? ".." : spell.until());
    }

    private static void add(List<Diff> diffs, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            diffs.add(new Diff(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    /** Sealing twice gives other bytes, so an entry that was sealed again counts as changed. */
    private static void addSecret(List<Diff> diffs, String field, byte @Nullable [] before, byte @Nullable [] after) {
        if (!Arrays.equals(before, after)) {
            diffs.add(new Diff(field, null, null));
        }
    }
}
