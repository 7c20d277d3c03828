package io.fengyi.welfare.livestatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-31T02:00:00Z");
    private static final LiveReport OPEN = new LiveReport(true, Crowding.FREE, List.of(), null);

    @Test
    void aReportLapsesAfterFourHours() {
        LiveStatus status = LiveStatus.unknown("stn_1").reported(OPEN, NOW);
        assertThat(status.at(NOW.plus(Duration.ofMinutes(239))).inForce()).contains(OPEN);
        assertThat(status.at(NOW.plus(Duration.ofHours(4))).inForce()).isEmpty();
        assertThat(status.at(NOW.plus(Duration.ofHours(4))).lapsed()).isTrue();
    }

    @Test
    void threeNoWithinAnHourMakeItUncertain() {
        LiveStatus status = LiveStatus.unknown("stn_1").reported(OPEN, NOW);
        LiveStatus two = no(no(status, "a", 0), "b", 10);
        assertThat(two.at(NOW.plusSeconds(600)).certainty()).isEqualTo(Certainty.REPORTED);
        assertThat(no(two, "c", 59).at(NOW.plusSeconds(3_600)).certainty()).isEqualTo(Certainty.UNCERTAIN);
        assertThat(no(two, "c", 60).at(NOW.plusSeconds(3_600)).certainty())
                .as("the first is more than an hour old")
                .isEqualTo(Certainty.REPORTED);
    }

    @Test
    void theSameRiderCountsOnceAndMayChangeTheirMind() {
        LiveStatus status = LiveStatus.unknown("stn_1").reported(OPEN, NOW);
        LiveStatus again = no(no(no(status, "a", 0), "a", 1), "a", 2);
        assertThat(again.at(NOW).certainty()).isEqualTo(Certainty.REPORTED);
        LiveStatus changed = no(no(again, "b", 3), "c", 3).voted("a", true, NOW.plusSeconds(200));
        assertThat(changed.votes()).filteredOn(vote -> !vote.yes()).hasSize(2);
    }

    @Test
    void aNewReportClearsTheDoubt() {
        LiveStatus doubted = no(no(no(LiveStatus.unknown("stn_1"), "a", 0), "b", 0), "c", 0);
        assertThat(doubted.at(NOW).certainty()).isEqualTo(Certainty.UNCERTAIN);
        LiveStatus cleared = doubted.reported(OPEN, NOW.plusSeconds(60));
        assertThat(cleared.at(NOW.plusSeconds(60)).certainty()).isEqualTo(Certainty.REPORTED);
        assertThat(cleared.votes()).isEmpty();
    }

    private static LiveStatus no(LiveStatus status, String mark, int minute) {
        return status.voted(mark, false, NOW.plus(Duration.ofMinutes(minute)));
    }
}
