package io.fengyi.registry.development;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one candidate so far; sealed as a whole. Pure rules: no Spring, no Mongo here.
 *
 * @param entries oldest first, never empty
 * @param extensionMonths 0, or 6–12 when the probation was extended
 * @param endReason why it ended
 */
record Path(
        List<StageEntry> entries,
        int extensionMonths,
        @Nullable String endReason) {

    private static final int ACTIVIST_MONTHS = 12;
    private static final int PROBATION_MONTHS = 12;
    private static final int APPROVAL_MONTHS = 3;
    private static final int LATE_APPROVAL_MONTHS = 6;
    private static final int TRAINING_DAYS = 3;
    private static final int TRAINING_HOURS = 24;
    private static final int REVIEW_MONTHS = 6;
    private static final int TALK_MONTHS = 1;
    private static final int INTRODUCERS = 2;

    static Path starting(Evidence application) {
        return new Path(List.of(new StageEntry(DevelopmentStage.APPLICANT, application)), 0, null);
    }

    DevelopmentStage stage() {
        return last().stage();
    }

    StageEntry last() {
        return entries.get(entries.size() - 1);
    }

    /** The stage on a day; empty before the application. */
    Optional<StageEntry> on(LocalDate day) {
        return entries.stream()
                .filter(entry -> !entry.evidence().on().isAfter(day))
                .reduce((a, b) -> b);
    }

    Optional<LocalDate> entered(DevelopmentStage stage) {
        return entries.stream()
                .filter(e -> e.stage() == stage)
                .findFirst()
                .map(e -> e.evidence().on());
    }

    /** First day on which the next stage is possible; null after the last one. */
    @Nullable
    LocalDate earliestOn() {
        Evidence last = last().evidence();
        return switch (stage()) {
            case APPLICANT, DEVELOPMENT_TARGET -> last.on();
            case ACTIVIST -> last.on().plusMonths(ACTIVIST_MONTHS);
            case PROBATIONARY -> vote(last).plusMonths((long) PROBATION_MONTHS + extensionMonths);
            case FULL, ENDED -> null;
        };
    }

    /**
     * The next stage.
     *
     * @throws InvalidTransition 409 for a stage that is not the next one
     * @throws TooEarly 409 with the earliest day
     * @throws InvalidValue 422 {@code evidence-missing}
     */
    Path advanced(DevelopmentStage to, Evidence evidence) {
        if (stage().next().filter(to::equals).isEmpty()) {
            throw new InvalidTransition(
                    "candidate", stage(), to.name(), stage().next().stream().toList());
        }
        LocalDate earliest = Objects.requireNonNull(earliestOn());
        LocalDate decided = to == DevelopmentStage.FULL ? vote(evidence) : evidence.on();
        if (decided.isBefore(earliest)) {
            throw new TooEarly(to, earliest);
        }
        check(to, evidence);
        List<StageEntry> longer = new ArrayList<>(entries);
        longer.add(new StageEntry(to, evidence));
        return new Path(longer, extensionMonths, null);
    }

    /** @throws io.fengyi.http.Conflict 409 {@code extended-already} */
    Path extended(int months) {
        if (stage() != DevelopmentStage.PROBATIONARY) {
            throw new InvalidTransition("candidate", stage(), "extension", List.of());
        }
        if (extensionMonths > 0) {
            throw new Conflict("extended-already", "the probation was extended by " + extensionMonths + " months");
        }
        if (months < 6 || months > 12) {
            throw new InvalidValue("/months", "extension-invalid", "months: " + months + " (6 to 12)");
        }
        return new Path(entries, months, null);
    }

    Path ended(LocalDate on, String reason) {
        if (!stage().isOpen()) {
            throw new InvalidTransition("candidate", stage(), "ending", List.of());
        }
        if (on.isBefore(last().evidence().on())) {
            throw new InvalidValue(
                    "/on",
                    "day-before-last-step",
                    "on: " + on + " (" + stage() + " since " + last().evidence().on() + ")");
        }
        List<StageEntry> longer = new ArrayList<>(entries);
        longer.add(new StageEntry(DevelopmentStage.ENDED, Evidence.on(on)));
        return new Path(longer, extensionMonths, reason);
    }

    /** Memberships of all introducers so far. */
    List<String> introducers() {
        return entries.stream()
                .flatMap(entry -> entry.evidence().introducers().stream())
                .filter(id -> !id.equals(Evidence.FORGOTTEN))
                .distinct()
                .toList();
    }

    /** Without the name of an introducer who is forgotten. */
    Path without(String introducer) {
        return new Path(
                entries.stream()
                        .map(entry ->
                                new StageEntry(entry.stage(), entry.evidence().without(introducer)))
                        .toList(),
                extensionMonths,
                endReason);
    }

    /** Until when the talk with the applicant is due; null at later stages. */
    @Nullable
    LocalDate talkDueOn() {
        return stage() == DevelopmentStage.APPLICANT ? last().evidence().on().plusMonths(TALK_MONTHS) : null;
    }

    private void check(DevelopmentStage to, Evidence e) {
        LocalDate since = last().evidence().on();
        switch (to) {
            case ACTIVIST -> {
                need(e.talkOn() != null && isBetween(e.talkOn(), since, e.on()), "talkOn");
                need(e.note() != null, "note");
            }
            case DEVELOPMENT_TARGET -> {
                long held = e.reviews().stream()
                        .distinct()
                        .filter(day -> isBetween(day, since, e.on()))
                        .count();
                need(held >= ChronoUnit.MONTHS.between(since, e.on()) / REVIEW_MONTHS, "reviews");
                need(e.note() != null, "note");
            }
            case PROBATIONARY -> {
                boolean trained =
                        atLeast(e.trainingDays(), TRAINING_DAYS) || atLeast(e.trainingHours(), TRAINING_HOURS);
                need(trained, "trainingDays");
                need(e.introducers().stream().distinct().count() == INTRODUCERS, "introducers");
                need(e.politicalReviewOn() != null && !e.politicalReviewOn().isAfter(vote(e)), "politicalReviewOn");
                need(isBetween(vote(e), since, e.on()), "voteOn");
                checkApproval(e);
            }
            case FULL -> {
                need(!vote(e).isAfter(e.on()), "voteOn");
                checkApproval(e);
            }
            case APPLICANT, ENDED -> throw new IllegalArgumentException(to.name());
        }
    }

    private static void checkApproval(Evidence e) {
        LocalDate vote = vote(e);
        LocalDate approval = e.approvalOn();
        need(approval != null && !approval.isBefore(vote), "approvalOn");
        int months = e.lateReason() == null ? APPROVAL_MONTHS : LATE_APPROVAL_MONTHS;
        need(approval != null && !approval.isAfter(vote.plusMonths(months)), "approvalOn");
    }

    private static boolean isBetween(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static boolean atLeast(@Nullable Integer number, int least) {
        return number != null && number >= least;
    }

    private static LocalDate vote(Evidence e) {
        need(e.voteOn() != null, "voteOn");
        return Objects.requireNonNull(e.voteOn());
    }

    private static void need(boolean there, String field) {
        if (!there) {
            throw new InvalidValue("/" + field, "evidence-missing", field + " is missing or does not meet the rule");
        }
    }

    /** One stage that was reached, with its evidence. */
    record StageEntry(DevelopmentStage stage, Evidence evidence) {}
}
