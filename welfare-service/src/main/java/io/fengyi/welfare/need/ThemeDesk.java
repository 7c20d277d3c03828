package io.fengyi.welfare.need;

import io.fengyi.access.Caller;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
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

    /**
     * Makes a theme; the same name again gives the same theme.
     *
     * @throws Conflict {@code too-many-themes} beyond 1,000, merged ones included: it is one vocabulary
     */
    public NeedTheme make(Caller caller, String name) {
        Wording.check("/name", name);
        Themes.Tree tree = themes.read();
        return tree.living().stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    if (tree.all().size() >= Themes.MOST) {
                        throw new Conflict("too-many-themes", "need-themes: " + Themes.MOST);
                    }
                    StoredTheme made = themes.save(
                            new StoredTheme(Ids.next("nth"), null, name, null, clock.instant(), caller.accountId()));
                    return new NeedTheme(made.id(), made.name());
                });
    }

    /** Those that live, in the order they were made, with the needs of what was merged into them. */
    public Page<Counted> list(@Nullable String area, PageRequest page) {
        Themes.Tree tree = themes.read();
        List<NeedTheme> rest = tree.living().stream()
                .filter(theme -> page.after() == null
                        || theme.id().compareTo(String.valueOf(page.after().get(0))) > 0)
                .toList();
        List<NeedTheme> shown = rest.subList(0, Math.min(page.limit(), rest.size()));
        Map<String, Long> counts = counts(tree, area);
        return new Page<>(
                shown.stream()
                        .map(theme -> new Counted(theme, counts.getOrDefault(theme.id(), 0L)))
                        .toList(),
                shown.size() == rest.size()
                        ? null
                        : List.of(shown.get(shown.size() - 1).id()));
    }

    /** A theme with all its needs. */
    public Counted counted(NeedTheme theme) {
        return new Counted(theme, counts(themes.read(), null).getOrDefault(theme.id(), 0L));
    }

    private Map<String, Long> counts(Themes.Tree tree, @Nullable String area) {
        Map<String, Long> counts = new HashMap<>();
        needs.perTheme(area).forEach((id, count) -> {
            NeedTheme now = tree.current(id);
            if (now != null) {
                counts.merge(now.id(), count, Long::sum);
            }
        });
        return counts;
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
