package io.fengyi.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds code and {@code docs/access-matrix.csv} together; {@code -Daccess.matrix.write=true} rewrites the file. */
class AccessMatrixTest {

    /** What a DISTRICT_VIEWER may read besides public operations: figures only (platform.md 3.2, R99). */
    private static final Pattern AGGREGATE = Pattern.compile(
            ".*/(figures|situation-report|coverage|learning-time|results|statistics|trend|map|boards?|ranking)(/.*|$)");

    private final List<ApiOperation> operations = CommittedApis.operations();

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(operations)
                .as("operations of the committed OpenAPI documents")
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.isPublic())
                        .as(operation.key() + ": exactly one of x-public and x-roles")
                        .isEqualTo(operation.roles().isEmpty()));
    }

    @Test
    void everyOperationHasARowThatAgreesAndEveryRowAnOperation() {
        if (Boolean.getBoolean("access.matrix.write")) {
            AccessMatrix.write(operations);
        }
        Map<String, ApiOperation> rows = AccessMatrix.committed();
        List<String> differences = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ApiOperation operation : operations) {
            ApiOperation row = rows.get(operation.key());
            seen.add(operation.key());
            if (row == null) {
                differences.add("no row: " + operation.row());
            } else if (!row.row().equals(operation.row())) {
                differences.add("matrix " + row.row() + "\n  code   " + operation.row());
            }
        }
        rows.keySet().stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> differences.add("row without operation: " + key));

        assertThat(differences)
                .as("docs/access-matrix.csv and the OpenAPI documents (-Daccess.matrix.write=true, then review)")
                .isEmpty();
    }

    @Test
    void noPathIsServedTwice() {
        assertThat(operations.stream().map(operation -> operation.method() + ' ' + operation.path()))
                .doesNotHaveDuplicates();
    }

    @Test
    void servicesAreNeverCalledFromOutsideAsServices() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.roles()).as(operation.key()).doesNotContain(Role.SERVICE);
            assertThat(operation.path()).as(operation.key()).doesNotStartWith("/internal");
        });
    }

    @Test
    void aPartnerAlwaysNeedsAScope() {
        assertThat(operations.stream().filter(operation -> operation.roles().contains(Role.PARTNER)))
                .allSatisfy(operation ->
                        assertThat(operation.partnerScope()).as(operation.key()).isNotEmpty());
        assertThat(operations.stream().filter(operation -> !operation.roles().contains(Role.PARTNER)))
                .allSatisfy(operation ->
                        assertThat(operation.partnerScope()).as(operation.key()).isEmpty());
    }

    @Test
    void aDistrictViewerReadsAggregatesOnly() {
        assertThat(operations.stream()
                        .filter(operation -> operation.roles().contains(Role.DISTRICT_VIEWER))
                        .filter(operation -> !operation.path().startsWith("/api/v1/me/")))
                .allSatisfy(operation -> {
                    assertThat(operation.method()).as(operation.key()).isEqualTo("GET");
                    assertThat(operation.path()).as(operation.key()).matches(AGGREGATE);
                });
    }

    @Test
    void ownDataIsTheWorkersOrTheSignedInStaffs() {
        assertThat(operations.stream()
                        .filter(operation -> operation.path().startsWith("/api/v1/me/"))
                        .filter(operation -> !operation.isPublic()))
                .allSatisfy(operation ->
                        assertThat(operation.roles()).as(operation.key()).doesNotContain(Role.PARTNER, Role.SERVICE));
    }
}
