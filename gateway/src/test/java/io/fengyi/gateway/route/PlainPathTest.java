package io.fengyi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/reports",
                "/api/v1/reports/rpt_0HZ8K3QF5S1RM/acceptance",
                "/api/v1/reports.geojson",
                "/open311/v2/requests.xml",
                "/.well-known/openid-configuration",
                "/api/v1/areas/%E8%A1%97",
                "/api/v1/reports/"
            })
    void ordinaryPathsArePlain(String path) {
        assertThat(PlainPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "/api/v1/reports/../../internal/x",
                "/api/v1/reports/..",
                "/api/v1/./reports",
                "/api//v1/reports",
                "//internal/x",
                "/api/v1/reports;a=b",
                "/api/v1/reports/..;/x",
                "/api/v1/reports/%2e%2e/internal",
                "/api/v1/reports/%2E/x",
                "/api/v1/reports%2Fx",
                "/api/v1/reports%5cx",
                "/api/v1/reports/%252e%252e/x",
                "/api/v1/reports/%00",
                "/api/v1/reports/%0d%0a",
                "/api/v1/reports/%3bx",
                "/api/v1/reports/%",
                "/api/v1/reports/%zz",
                "/api\\v1\\reports",
                "/api/v1/reports\u0000",
                "/api/v1/报"
            })
    void pathsThatTwoServersCouldReadDifferentlyAreNot(String path) {
        assertThat(PlainPath.isPlain(path)).isFalse();
    }
}
