package io.fengyi.governance.report.submission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code fengyi.report}.
 *
 * @param complaintChannel where a report about a person is to go instead
 * @param perHour reports of one person in an hour
 * @param perDay reports of one person in 24 hours
 */
@ConfigurationProperties("fengyi.report")
public record ReportSettings(
        @DefaultValue("tel:12345") String complaintChannel,
        @DefaultValue("10") int perHour,
        @DefaultValue("30") int perDay) {}
