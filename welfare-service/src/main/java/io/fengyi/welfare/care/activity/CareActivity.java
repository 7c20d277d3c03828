package io.fengyi.welfare.care.activity;

import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.welfare.care.plan.ActivityPlan;
import io.fengyi.welfare.care.plan.Department;
import io.fengyi.welfare.care.plan.Season;
import io.fengyi.welfare.care.series.CareSeries;
import io.fengyi.welfare.care.series.SeriesKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One activity.
 *
 * @param day business day of the start; season, day and endsAt are stored to be searched for
 * @param occurrence the time by the rule of the series, when the system planned it; unique within the series
 * @param sequence how often the plan has changed (RFC 5545, SEQUENCE)
 */
@Document("care_activities")
record CareActivity(
        @Id String id,
        @Version @Nullable Long version,
        String seriesId,
        String seriesName,
        SeriesKind kind,
        ActivityPlan plan,
        LocalDate day,
        Season season,
        Instant endsAt,
        ActivityState state,
        @Nullable Instant occurrence,
        int sequence,
        Instant changedAt,
        @Nullable Closing closing,
        List<SignOff> signOffs,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    private static final Duration OPENS_BEFORE = Duration.ofMinutes(15);

    static CareActivity planned(
            String id,
            CareSeries series,
            ActivityPlan plan,
            @Nullable Instant occurrence,
            Instant now,
            @Nullable String key) {
        return new CareActivity(
                id,
                null,
                series.id(),
                series.plan().name(),
                series.plan().kind(),
                plan,
                plan.day(),
                Season.of(plan.day()),
                plan.endsAt(),
                ActivityState.PLANNED,
                occurrence,
                0,
                now,
                null,
                List.of(),
                key,
                null);
    }

    /** As it stands at that moment: a planned one opens by itself 15 minutes before its start. */
    CareActivity at(Instant now) {
        boolean due =
                state == ActivityState.PLANNED && !now.isBefore(plan.startsAt().minus(OPENS_BEFORE));
        return due ? with(ActivityState.OPEN, changedAt, sequence, closing, signOffs) : this;
    }

    /** @throws InvalidTransition when it has opened already */
    CareActivity changed(ActivityPlan next, Instant now) {
        require(ActivityCommand.CHANGE);
        return new CareActivity(
                id,
                version,
                seriesId,
                seriesName,
                kind,
                next,
                next.day(),
                Season.of(next.day()),
                next.endsAt(),
                state,
                occurrence,
                sequence + 1,
                now,
                closing,
                signOffs,
                creationKey,
                outbox);
    }

    CareActivity cancelled(Closing why) {
        require(ActivityCommand.CANCELLATION);
        return with(ActivityState.CANCELLED, why.at(), sequence + 1, why, signOffs);
    }

    CareActivity held(Closing how) {
        require(ActivityCommand.HOLDING);
        return with(ActivityState.HELD, changedAt, sequence, how, signOffs);
    }

    /** For which of these departments somebody signs: one that still has to, else any. */
    String signingFor(Set<String> units) {
        Set<String> signed = signOffs.stream().map(SignOff::unit).collect(Collectors.toSet());
        return plan.departments().stream()
                .map(Department::unit)
                .filter(units::contains)
                .min(Comparator.comparing(signed::contains))
                .orElseGet(() -> units.stream().sorted().findFirst().orElseThrow());
    }

    /**
     * Takes the sign-off of a department; the last one closes the activity.
     *
     * @throws Forbidden {@code department-not-involved}
     * @throws Conflict {@code already-signed}
     */
    CareActivity signedOff(SignOff signOff) {
        Set<String> involved = plan.departments().stream().map(Department::unit).collect(Collectors.toSet());
        if (!involved.contains(signOff.unit())) {
            throw new Forbidden("department-not-involved", "unit: " + signOff.unit() + " (involved: " + involved + ")");
        }
        if (signOffs.stream().anyMatch(other -> other.unit().equals(signOff.unit()))) {
            throw new Conflict("already-signed", "unit: " + signOff.unit());
        }
        require(ActivityCommand.SIGN_OFF);
        List<SignOff> all = new ArrayList<>(signOffs);
        all.add(signOff);
        ActivityState next = all.size() == involved.size() ? ActivityState.SIGNED_OFF : state;
        return with(next, changedAt, sequence, closing, List.copyOf(all));
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null
                && ((closing != null && key.equals(closing.key()))
                        || signOffs.stream().anyMatch(signOff -> key.equals(signOff.key())));
    }

    CareActivity with(@Nullable Outbox events) {
        return new CareActivity(
                id,
                version,
                seriesId,
                seriesName,
                kind,
                plan,
                day,
                season,
                endsAt,
                state,
                occurrence,
                sequence,
                changedAt,
                closing,
                signOffs,
                creationKey,
                events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private void require(ActivityCommand command) {
        if (!state.allowed().contains(command)) {
            throw new InvalidTransition("care-activity " + id, state, command.toString(), state.allowed());
        }
    }

    private CareActivity with(
            ActivityState next, Instant changed, int times, @Nullable Closing how, List<SignOff> signed) {
        return new CareActivity(
                id,
                version,
                seriesId,
                seriesName,
                kind,
                plan,
                day,
                season,
                endsAt,
                next,
                occurrence,
                times,
                changed,
                how,
                signed,
                creationKey,
                outbox);
    }
}
