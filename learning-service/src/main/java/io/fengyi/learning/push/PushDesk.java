package io.fengyi.learning.push;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.learning.area.HomeArea;
import io.fengyi.learning.course.CourseCatalogue;
import io.fengyi.learning.course.CourseCatalogue.OfferedLesson;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans and cancels pushes of lessons.
 *
 * <p>Street admins and Party affairs reach the workers of their areas, an instructor those of the assigned enterprises.
 * Source: learning.md 3.5.
 */
@Component
public class PushDesk {

    private static final Duration FURTHEST = Duration.ofDays(90);

    private final LearningPushes pushes;
    private final CourseCatalogue lessons;
    private final Instructors instructors;
    private final Clock clock;

    PushDesk(LearningPushes pushes, CourseCatalogue lessons, Instructors instructors, Clock clock) {
        this.pushes = pushes;
        this.lessons = lessons;
        this.instructors = instructors;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param area for whom, when no communities are named; null for the caller's own
     * @param sendAt null for now
     */
    public record Wish(
            String lessonId,
            List<String> workerTypes,
            List<String> communityCodes,
            @Nullable String area,
            List<PushChannel> channels,
            @Nullable Instant sendAt) {}

    /** Plans a push; the same key again gives the same push. In quiet hours it is moved to 07:00. */
    public PushFile plan(Caller caller, Wish wish, @Nullable String key) {
        Instant now = clock.instant();
        Instant sendAt = wish.sendAt() == null ? now : wish.sendAt();
        if (sendAt.isBefore(now) || sendAt.isAfter(now.plus(FURTHEST))) {
            throw new InvalidValue("/sendAt", "send-at-invalid", "sendAt: " + sendAt + " (within 90 days from now)");
        }
        OfferedLesson lesson = lessons.offered(wish.lessonId())
                .orElseThrow(() -> new InvalidValue(
                        "/lessonId",
                        "lesson-not-published",
                        "lessonId: " + wish.lessonId() + " (no published lesson)"));
        PushAudience audience = audience(caller, wish);
        return PushFile.of(OptimisticRetry.run(() -> {
            LearningPush known = key == null ? null : pushes.plannedWith(key).orElse(null);
            return known != null
                    ? known
                    : pushes.save(LearningPush.planned(
                            Ids.next("psh"),
                            lesson,
                            audience,
                            wish.channels(),
                            sendAt,
                            new LearningPush.Milestone(now, caller.accountId(), null, key)));
        }));
    }

    /** Nobody gets it; possible until the first one has got it. */
    public PushFile cancel(Caller caller, String id, String reason, @Nullable String key) {
        FreeText.refusePersonalData("/reason", reason);
        return PushFile.of(OptimisticRetry.run(() -> {
            LearningPush push = seen(caller, id);
            LearningPush.Milestone cancelled = push.cancelled();
            boolean repeated = cancelled != null && key != null && key.equals(cancelled.key());
            return repeated
                    ? push
                    : pushes.save(
                            push.cancel(new LearningPush.Milestone(clock.instant(), caller.accountId(), reason, key)));
        }));
    }

    public PushFile get(Caller caller, String id) {
        return PushFile.of(seen(caller, id));
    }

    /** Newest first: those for the caller's areas, and the caller's own. */
    public Page<PushFile> list(Caller caller, @Nullable PushState state, PageRequest page) {
        return pushes.seenBy(staffScope(caller), caller.accountId(), state, page)
                .map(PushFile::of);
    }

    private LearningPush seen(Caller caller, String id) {
        return pushes.find(id)
                .filter(push -> push.planned().by().equals(caller.accountId())
                        || staffScope(caller).covers(push.audience().area()))
                .orElseThrow(() -> new NotFound("learning push", id));
    }

    private PushAudience audience(Caller caller, Wish wish) {
        DataScope scope = staffScope(caller);
        if (scope.areas().isEmpty()) {
            List<String> enterprises = List.copyOf(instructors.enterprisesOf(caller));
            return new PushAudience(wish.workerTypes(), wish.communityCodes(), null, enterprises);
        }
        wish.communityCodes().stream()
                .filter(code -> !scope.covers(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new Forbidden("area-outside-scope", "communityCode: " + code);
                });
        String area = HomeArea.of(caller, wish.area(), Role.STREET_ADMIN, Role.PARTY_AFFAIRS);
        return new PushAudience(wish.workerTypes(), wish.communityCodes(), area, null);
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS);
    }
}
