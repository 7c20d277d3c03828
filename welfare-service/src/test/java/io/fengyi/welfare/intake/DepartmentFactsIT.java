package io.fengyi.welfare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.http.InvalidValue;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.welfare.department.Departments;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FengyiIT
class DepartmentFactsIT {

    private static final String TYPE = "fengyi.registry.DictionaryItemChanged.v1";
    private static final Instant EARLY = Instant.parse("2023-03-01T00:00:00Z");
    private static final LocalDate SINCE = LocalDate.parse("2020-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2023-03-06");

    @Autowired
    private DepartmentFacts intake;

    @Autowired
    private Departments departments;

    @Test
    void theCommittedSampleIsTakenIn() throws Exception {
        try (InputStream sample = getClass().getResourceAsStream("/contracts/" + TYPE + ".sample.json")) {
            intake.accept(received(EARLY, new String(sample.readAllBytes(), StandardCharsets.UTF_8)));
        }
        assertThat(intake.topics()).containsExactly("registry.dictionary.v1");
    }

    @Test
    void aUnitBecomesADepartmentAndOlderNewsChangeNothing() {
        String code = Ids.next("unt");
        intake.accept(received(EARLY.plusSeconds(60), "unit", code, "人社所", null));
        intake.accept(received(EARLY, "unit", code, "旧名", LocalDate.parse("2022-01-01")));
        departments.require("/department", code, TODAY);
        assertThat(departments.nameOf(code)).isEqualTo("人社所");
        intake.accept(received(EARLY.plusSeconds(90), "unit", code, "人社所", TODAY));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> departments.require("/department", code, TODAY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("department-unknown"));
    }

    @Test
    void otherDictionariesAreNotForUs() {
        String code = Ids.next("unt");
        intake.accept(received(EARLY, "industry", code, "快递", null));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> departments.require("/department", code, TODAY));
        assertThat(departments.nameOf(code)).isEqualTo(code);
    }

    private static ReceivedEvent received(
            Instant time, String dictionary, String code, String name, LocalDate validTo) {
        return received(
                time,
                JsonMapper.shared()
                        .writeValueAsString(new DictionaryItemChanged(dictionary, code, name, SINCE, validTo)));
    }

    private static ReceivedEvent received(Instant time, String data) {
        return new ReceivedEvent("evt_1", "/fengyi/registry", TYPE, "unit", time, "registry.dictionary.v1", data);
    }
}
