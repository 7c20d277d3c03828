package io.fengyi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void withoutOptionsEverythingRunsOnTheUsualPorts() {
        Options options = Options.parse();

        assertThat(options.parts()).isEqualTo(Part.all());
        assertThat(options.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(options.address(Part.GATEWAY)).isEqualTo("0.0.0.0");
        assertThat(options.address(Part.POINTS)).isEqualTo("127.0.0.1");
        assertThat(options.data()).isAbsolute().endsWithRaw(Path.of("data"));
    }

    @Test
    void aSecondInstanceRunsAloneOnAnotherPort() {
        Options options = Options.parse(
                "--only=points-service, store", "--port.points-service=8185", "--bind.store=0.0.0.0", "--demo");

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.POINTS, Part.STORE);
        assertThat(options.port(Part.POINTS)).isEqualTo(8185);
        assertThat(options.address(Part.STORE)).isEqualTo("0.0.0.0");
        assertThat(options.demo()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--only=points, unknown part: points",
        "--port.gateway=0, not a port: 0",
        "--port.gateway=eighty, not a port: eighty",
        "--port.gateway=8081, port 8081 cannot serve both registry-service and gateway",
        "--bind.nobody=::, unknown part: nobody",
        "demo, unknown option: demo",
        "--data=, unknown option: --data="
    })
    void whatItDoesNotKnowIsNamed(String option, String answer) {
        assertThatThrownBy(() -> Options.parse(option))
                .isInstanceOf(UnusableOption.class)
                .hasMessageContaining(answer);
    }

    @Test
    void productionIsRefused() {
        assertThatThrownBy(() -> Production.refuse(Map.of("SPRING_PROFILES_ACTIVE", "office, production")))
                .isInstanceOf(UnusableOption.class)
                .hasMessageContaining("docker-compose.yml");
        Production.refuse(Map.of("SPRING_PROFILES_ACTIVE", "office"));
    }
}
