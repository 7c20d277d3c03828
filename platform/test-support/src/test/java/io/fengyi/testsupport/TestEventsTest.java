package io.fengyi.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestEventsTest {

    @EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportVerified.v1")
    record Verified(String reportId, Instant at) {}

    @Test
    void whatIsPublishedIsSeenAsOtherServicesWouldSeeIt() {
        try (TestEvents events = new TestEvents(RealDependencies.kafkaServers())) {
            Verified verified = new Verified("rpt_1", Instant.parse("2023-03-31T02:00:00Z"));

            String id = events.publish(verified, "rpt_1");

            TestEvent seen = events.await("fengyi.governance.ReportVerified.v1", "rpt_1");
            assertThat(seen.id()).isEqualTo(id);
            assertThat(seen.key()).isEqualTo("rpt_1");
            assertThat(seen.headers())
                    .containsEntry("ce_source", "/fengyi/governance")
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("content-type", "application/json");
            assertThat(events.await(Verified.class, "rpt_1")).isEqualTo(verified);
            events.republish(seen);
            assertThat(events.all("governance.report.v1"))
                    .extracting(TestEvent::id)
                    .containsExactly(id, id);
            assertThat(events.all("governance.report.v1", "rpt_1"))
                    .extracting(TestEvent::id)
                    .containsExactly(id);
        }
    }
}
