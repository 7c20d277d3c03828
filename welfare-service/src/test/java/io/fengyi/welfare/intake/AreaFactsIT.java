package io.fengyi.welfare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.community.CommunityUnknown;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FengyiIT
class AreaFactsIT {

    private static final String TYPE = "fengyi.registry.AreaChanged.v1";
    private static final String CODE = "320299001777";
    private static final Instant EARLY = Instant.parse("2026-03-01T00:00:00Z");

    @Autowired
    private TestEvents events;

    @Autowired
    private AreaFacts intake;

    @Autowired
    private Communities communities;

    @Test
    void aCommunityToldOfOverKafkaIsKnown() {
        events.publish(area("320299001776", "COMMUNITY", null), "320299001776");
        await().untilAsserted(() -> communities.requireAll(List.of("320299001776")));
    }

    @Test
    void theCommittedSampleIsTakenIn() throws Exception {
        try (InputStream sample = getClass().getResourceAsStream("/contracts/" + TYPE + ".sample.json")) {
            intake.accept(received(TYPE, EARLY, new String(sample.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void dissolvedCommunitiesAndOtherLevelsAreNone() {
        intake.accept(received(TYPE, EARLY, json(area("320299777", "STREET", null))));
        intake.accept(received(TYPE, EARLY, json(area("320299777001", "COMMUNITY", LocalDate.parse("2024-01-01")))));
        assertThatExceptionOfType(CommunityUnknown.class)
                .isThrownBy(() -> communities.requireAll(List.of("320299777", "320299777001")))
                .withMessage("communities: 320299777, 320299777001 (unknown or dissolved)");
    }

    @Test
    void olderNewsAndRepeatsChangeNothing() {
        Instant late = EARLY.plusSeconds(60);
        intake.accept(received(TYPE, late, json(area(CODE, "COMMUNITY", null))));
        intake.accept(received(TYPE, EARLY, json(area(CODE, "COMMUNITY", LocalDate.parse("2024-01-01")))));
        intake.accept(received(TYPE, late, json(area(CODE, "COMMUNITY", null))));
        communities.requireAll(List.of(CODE));
        intake.accept(
                received(TYPE, late.plusSeconds(1), json(area(CODE, "COMMUNITY", LocalDate.parse("2024-01-01")))));
        assertThatExceptionOfType(CommunityUnknown.class).isThrownBy(() -> communities.requireAll(List.of(CODE)));
    }

    @Test
    void unknownTypesAreIgnored() {
        intake.accept(received("fengyi.registry.AreaPainted.v1", EARLY, "{}"));
        assertThat(intake.topics()).containsExactly("registry.area.v1");
    }

    private static AreaChanged area(String code, String level, LocalDate validTo) {
        return new AreaChanged(code, "名称", level, null, LocalDate.parse("2020-01-01"), validTo);
    }

    private static String json(AreaChanged area) {
        return JsonMapper.shared().writeValueAsString(area);
    }

    private static ReceivedEvent received(String type, Instant time, String data) {
        return new ReceivedEvent("evt_1", "/fengyi/registry", type, CODE, time, "registry.area.v1", data);
    }
}
