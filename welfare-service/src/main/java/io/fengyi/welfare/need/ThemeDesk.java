package io.fengyi.welfare.need;

import io.fengyi.access.Caller;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.wording.Wording;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and merges themes and counts the needs of each; one vocabulary for the whole office. Source: welfare.md 3.5. */
@Component
public class ThemeDesk {

    private final Themes themes;
    private final Needs needs;
    private final Clock clock;

    ThemeDesk(Themes themes, Needs needs, Clock clock) {
        this.themes = themes;
        this.needs = needs;
        this.clock = clock;
    }

    /** A theme and how many needs it has. */
    public record Counted(NeedTheme theme, long needs) {}

    /** Makes a theme; the same name again gives the same theme. */
    public NeedTheme make(Caller caller, String name) {
        Wording.check("/name", name);
        return themes.read().living().stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    StoredTheme made = themes.save(
                            new StoredTheme(Ids.next("nth"), null, name, null, clock.instant(), caller.accountId()));
                    return new NeedTheme(made.id(), made.name());
                });
    }

    /** All that live, in the order they were made, with the needs of what was merged into them. */
    public List<Counted> all(@Nullable String area) {
        Themes.Tree tree = themes.read();
        Map<String, Long> counts = new HashMap<>();
        needs.perTheme(area).forEach((id, count) -> {
            NeedTheme now = tree.current(id);
            if (now != null) {
                counts.merge(now.id(), count, Long::sum);
            }
        });
        return tree.living().stream()
                .map(theme -> new Counted(theme, counts.getOrDefault(theme.id(), 0L)))
                .toList();
    }

    /**
     * Merges a theme into another one; its needs count there from now on.
     *
     * @throws Conflict {@code theme-merged} when it is gone already
     */
    public NeedTheme merge(String id, String into) {
        return OptimisticRetry.run(() -> {
            Themes.Tree tree = themes.read();
            StoredTheme theme = tree.byId().get(id);
            NeedTheme target = tree.current(into);
            if (theme == null) {
                throw new NotFound("need-theme", id);
            }
            if (target == null || target.id().equals(id)) {
                throw new InvalidValue("/into", "need-theme-unknown", "into: " + into);
            }
            if (theme.mergedInto() == null) {
                themes.save(theme.mergedInto(target.id()));
                return target;
            }
            NeedTheme now = Objects.requireNonNull(tree.current(id));
            if (!now.id().equals(target.id())) {
                throw new Conflict("theme-merged", "need-theme: " + id + " went into " + now.id());
            }
            return target;
        });
    }
}
