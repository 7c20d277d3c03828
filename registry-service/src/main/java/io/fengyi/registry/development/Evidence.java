package io.fengyi.registry.development;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was shown for a stage; which of it is needed depends on the stage.
 *
 * @param on business day of the stage
 * @param organisationId organisation that decides
 * @param note recommendation, or decision
 * @param talkOn day of the talk with the applicant
 * @param reviews days of the half-yearly reviews
 * @param trainingDays days of the training
 * @param trainingHours hours of the training
 * @param introducers membership ids of two full members
 * @param politicalReviewOn day of the political review
 * @param voteOn day of the vote of the branch
 * @param approvalOn day of the approval by the committee
 * @param lateReason why the approval took longer than three months
 */
public record Evidence(
        LocalDate on,
        @Nullable String organisationId,
        @Nullable String note,
        @Nullable LocalDate talkOn,
        List<LocalDate> reviews,
        @Nullable Integer trainingDays,
        @Nullable Integer trainingHours,
        List<String> introducers,
        @Nullable LocalDate politicalReviewOn,
        @Nullable LocalDate voteOn,
        @Nullable LocalDate approvalOn,
        @Nullable String lateReason) {

    /** Stands for an introducer who took the consent back or was erased. */
    static final String FORGOTTEN = "forgotten";

    /** @throws InvalidValue 422 {@code evidence-in-future}: what is shown has happened */
    void requireUntil(LocalDate today) {
        Stream.concat(reviews.stream(), Stream.of(talkOn, politicalReviewOn, voteOn, approvalOn))
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(today))
                .findFirst()
                .ifPresent(day -> {
                    throw new InvalidValue("/on", "evidence-in-future", "day: " + day + " (today is " + today + ")");
                });
    }

    /** Without the name of a member who is forgotten; that there were two stays. */
    Evidence without(String introducer) {
        return new Evidence(
                on,
                organisationId,
                note,
                talkOn,
                reviews,
                trainingDays,
                trainingHours,
                introducers.stream()
                        .map(id -> id.equals(introducer) ? FORGOTTEN : id)
                        .toList(),
                politicalReviewOn,
                voteOn,
                approvalOn,
                lateReason);
    }

    /** Only a day. */
    static Evidence on(LocalDate day) {
        return new Evidence(day, null, null, null, List.of(), null, null, List.of(), null, null, null, null);
    }
}
