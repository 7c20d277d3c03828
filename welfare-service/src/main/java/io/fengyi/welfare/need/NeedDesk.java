package io.fengyi.welfare.need;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.brake.Brake;
import io.fengyi.welfare.brake.Brakes;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.wording.Wording;
import io.fengyi.welfare.worker.KnownWorker;
import io.fengyi.welfare.worker.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes needs from anybody and lets staff sort and answer them.
 *
 * <p>Staff see the needs of their communities only; whose a need is they never see. Without an account: five an hour
 * per address. Source: welfare.md 3.5.
 */
@Component
public class NeedDesk {

    private static final Brake ANONYMOUS = new Brake("too-many-needs", 5, Duration.ofHours(1));

    private final Needs needs;
    private final Themes themes;
    private final Communities communities;
    private final Workers workers;
    private final Brakes brakes;
    private final BlindIndex addresses;
    private final Clock clock;

    NeedDesk(
            Needs needs,
            Themes themes,
            Communities communities,
            Workers workers,
            Brakes brakes,
            BlindIndex addresses,
            Clock clock) {
        this.needs = needs;
        this.themes = themes;
        this.communities = communities;
        this.workers = workers;
        this.brakes = brakes;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What the list of staff is narrowed to. */
    public record Filter(
            @Nullable String area,
            @Nullable NeedState state,
            @Nullable NeedChannel channel,
            @Nullable String themeId) {}

    /**
     * Takes a need.
     *
     * @param address of a caller without an account, for the limit only; it is not stored
     * @throws io.fengyi.http.TooMany at the sixth anonymous need within an hour
     */
    public NeedFile receive(Caller caller, NeedEntry entry, String address, @Nullable String key) {
        Wording.check("/text", entry.text());
        String communityCode = communityOf(caller, entry);
        if (caller.isAnonymous()) {
            brakes.take("needs|" + addresses.of("address", address), ANONYMOUS);
        }
        Instant now = clock.instant();
        String workerId = caller.has(Role.WORKER) && !entry.anonymous() ? caller.workerId() : null;
        return file(OptimisticRetry.run(() -> {
            Need known = key == null ? null : needs.enteredWith(key).orElse(null);
            return known != null
                    ? known
                    : needs.save(new Need(
                            Ids.next("nee"),
                            null,
                            entry.text(),
                            entry.channel(),
                            communityCode,
                            now,
                            BusinessDay.of(now),
                            workerId,
                            NeedState.RECEIVED,
                            null,
                            null,
                            null,
                            null,
                            key));
        }));
    }

    /** Needs of the communities of this member of staff, newest first. */
    public Page<NeedFile> list(Caller caller, Filter filter, PageRequest page) {
        Themes.Tree tree = themes.read();
        Set<String> family = filter.themeId() == null ? null : tree.family(filter.themeId());
        return needs.list(staffScope(caller).within("communityCode"), filter, family, page)
                .map(need -> NeedFile.of(need, tree.current(need.themeId())));
    }

    /** The own ones that were not given anonymously, with their answers. */
    public Page<NeedFile> own(Caller caller, PageRequest page) {
        Themes.Tree tree = themes.read();
        return needs.of(caller.workerId(), page).map(need -> NeedFile.of(need, tree.current(need.themeId())));
    }

    public NeedFile get(Caller caller, String id) {
        return file(ofStaff(caller, id));
    }

    /** Sorts a need into a theme. */
    public NeedFile theme(Caller caller, String id, String themeId) {
        NeedTheme theme = requireTheme("/themeId", themeId);
        return decide(caller, id, need -> need.themed(theme.id()));
    }

    public NeedFile answer(Caller caller, String id, String text) {
        Wording.check("/text", text);
        return decide(caller, id, need -> need.answered(text, clock.instant(), caller.accountId()));
    }

    public NeedFile decline(Caller caller, String id, String reason) {
        Wording.check("/reason", reason);
        return decide(caller, id, need -> need.declined(reason, clock.instant(), caller.accountId()));
    }

    /**
     * The theme that this id stands for now, merges followed.
     *
     * @throws InvalidValue 422 {@code need-theme-unknown}
     */
    public NeedTheme requireTheme(String pointer, String themeId) {
        NeedTheme theme = themes.read().current(themeId);
        if (theme == null) {
            throw new InvalidValue(pointer, "need-theme-unknown", pointer.substring(1) + ": " + themeId);
        }
        return theme;
    }

    /** All ids that mean this theme: its own and those merged into it. */
    public Set<String> family(String themeId) {
        return themes.read().family(themeId);
    }

    /** @throws InvalidValue 422 {@code need-unknown} when one of them does not exist */
    public void requireAll(String pointer, Collection<String> ids) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeAll(ids.isEmpty() ? Set.of() : needs.existing(ids));
        if (!missing.isEmpty()) {
            throw new InvalidValue(pointer, "need-unknown", pointer.substring(1) + ": " + String.join(", ", missing));
        }
    }

    private NeedFile decide(Caller caller, String id, UnaryOperator<Need> decision) {
        return file(OptimisticRetry.run(() -> needs.save(decision.apply(ofStaff(caller, id)))));
    }

    private Need ofStaff(Caller caller, String id) {
        return needs.find(id)
                .filter(need -> staffScope(caller).covers(need.communityCode()))
                .orElseThrow(() -> new NotFound("need", id));
    }

    private NeedFile file(Need need) {
        return NeedFile.of(need, themes.read().current(need.themeId()));
    }

    /** As it was said, or where the worker lives; staff enter needs of their own area only. */
    private String communityOf(Caller caller, NeedEntry entry) {
        String said = entry.communityCode();
        if (said == null && caller.has(Role.WORKER)) {
            said = workers.find(caller.workerId())
                    .map(KnownWorker::communityCode)
                    .orElse(null);
        }
        if (said == null) {
            throw InvalidValue.badRequest("/communityCode", "communityCode: null (12 digits)");
        }
        communities.requireAll(List.of(said));
        boolean outside = !caller.isAnonymous()
                && !caller.has(Role.WORKER)
                && !caller.scope().covers(said);
        if (outside && caller.hasAny(Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN)) {
            throw new Forbidden("area-outside-scope", "communityCode: " + said);
        }
        return said;
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }
}
