package io.fengyi.welfare.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import io.fengyi.welfare.openinghours.OpeningHours;
import io.fengyi.welfare.openinghours.TimeSpan;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationTest {

    private static final Instant NOW = Instant.parse("2026-03-31T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,    SUSPENSION, SUSPENDED",
        "ACTIVE,    REOPENING,",
        "ACTIVE,    CLOSURE,    CLOSED",
        "SUSPENDED, SUSPENSION,",
        "SUSPENDED, REOPENING,  ACTIVE",
        "SUSPENDED, CLOSURE,    CLOSED",
        "CLOSED,    SUSPENSION,",
        "CLOSED,    REOPENING,",
        "CLOSED,    CLOSURE,"
    })
    void movesAsTheTableSays(StationState from, StationCommand command, StationState to) {
        Station station = in(from);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class)
                    .isThrownBy(() -> station.moved(step(command)))
                    .satisfies(refused -> assertThat(refused.allowed()).hasSameSizeAs(from.allowed()));
        } else {
            assertThat(station.moved(step(command)).state()).isEqualTo(to);
        }
    }

    @Test
    void isNotCorrectedOnceClosed() {
        assertThatExceptionOfType(InvalidTransition.class)
                .isThrownBy(() -> in(StationState.CLOSED).corrected(entry(StationKind.SERVICE_CENTRE, null), NOW));
    }

    @Test
    void knowsItsStateAtAnyTime() {
        StationFile file = StationFile.of(in(StationState.CLOSED));
        assertThat(file.stateAt(NOW.minusMillis(1))).isEmpty();
        assertThat(StationFile.of(in(StationState.ACTIVE)).stateAt(NOW)).contains(StationState.ACTIVE);
        assertThat(file.stateAt(NOW.plusSeconds(60))).contains(StationState.CLOSED);
    }

    @Test
    void onlyBeeStationsHaveAHost() {
        entry(StationKind.BEE_STATION, HostType.RED_POST);
        for (StationKind kind : StationKind.values()) {
            boolean bee = kind == StationKind.BEE_STATION;
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> entry(kind, bee ? null : HostType.RED_POST))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("host-type-invalid"));
        }
    }

    private static Station in(StationState state) {
        Station active =
                Station.opened(StationId.next(), entry(StationKind.SERVICE_CENTRE, null), NOW, "acc_staff", null);
        return switch (state) {
            case ACTIVE -> active;
            case SUSPENDED -> active.moved(step(StationCommand.SUSPENSION));
            case CLOSED -> active.moved(step(StationCommand.CLOSURE));
        };
    }

    private static StationStep step(StationCommand command) {
        return new StationStep(command, NOW.plusSeconds(30), "acc_staff", "because", "key-" + command.name());
    }

    static StationEntry entry(StationKind kind, HostType host) {
        return new StationEntry(
                "古镇驿站",
                kind,
                StationTier.COMMUNITY,
                host,
                "320299001001",
                null,
                Place.wgs84(120.31, 31.49),
                null,
                null,
                null,
                20,
                List.of(),
                List.of(Amenity.WATER),
                OpeningHours.daily(new TimeSpan("08:00", "22:00")));
    }
}
