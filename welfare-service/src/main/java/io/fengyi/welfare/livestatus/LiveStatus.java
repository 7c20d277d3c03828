package io.fengyi.welfare.livestatus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The live status of one station.
 *
 * @param votes of the last hour; a rider is a mark that says nothing outside this station
 * @param votesEnd when the last of them is to be forgotten
 * @param doubtedAt when three riders had contradicted
 */
@Document("live_statuses")
record LiveStatus(
        @Id String stationId,
        @Version @Nullable Long version,
        @Nullable LiveReport report,
        @Nullable Instant reportedAt,
        List<Vote> votes,
        @Nullable Instant votesEnd,
        @Nullable Instant doubtedAt) {

    static final Duration LIFE = Duration.ofHours(4);
    static final Duration VOTE_LIFE = Duration.ofHours(1);
    private static final int ENOUGH = 3;

    /** One rider's answer to "is it so?". */
    record Vote(String mark, boolean yes, Instant at) {}

    static LiveStatus unknown(String stationId) {
        return new LiveStatus(stationId, null, null, null, List.of(), null, null);
    }

    /** A new report: what riders said of the old one no longer matters. */
    LiveStatus reported(LiveReport next, Instant now) {
        return new LiveStatus(stationId, version, next, now, List.of(), null, null);
    }

    /** A rider's answer; the same rider again replaces the earlier one. */
    LiveStatus voted(String mark, boolean yes, Instant now) {
        List<Vote> fresh = new ArrayList<>(votes.stream()
                .filter(vote ->
                        vote.at().plus(VOTE_LIFE).isAfter(now) && !vote.mark().equals(mark))
                .toList());
        fresh.add(new Vote(mark, yes, now));
        boolean doubted = fresh.stream().filter(vote -> !vote.yes()).count() >= ENOUGH;
        return new LiveStatus(
                stationId,
                version,
                report,
                reportedAt,
                List.copyOf(fresh),
                now.plus(VOTE_LIFE),
                doubted ? now : doubtedAt);
    }

    /** Without whatever this rider said; the doubt that it raised stays until the next report. */
    LiveStatus without(String mark) {
        return new LiveStatus(
                stationId,
                version,
                report,
                reportedAt,
                votes.stream().filter(vote -> !vote.mark().equals(mark)).toList(),
                votesEnd,
                doubtedAt);
    }

    /** What this rider said within the last hour. */
    Optional<Vote> voteOf(String mark) {
        return votes.stream().filter(vote -> vote.mark().equals(mark)).findFirst();
    }

    LiveState at(Instant now) {
        return new LiveState(
                report,
                reportedAt,
                reportedAt != null && !reportedAt.plus(LIFE).isAfter(now),
                doubtedAt != null && doubtedAt.plus(LIFE).isAfter(now) ? Certainty.UNCERTAIN : Certainty.REPORTED);
    }
}
