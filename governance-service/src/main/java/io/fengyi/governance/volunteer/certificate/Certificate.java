package io.fengyi.governance.volunteer.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was certified when it was asked for; whether it still holds is looked up each time.
 *
 * @param code 26 random characters, the only way to find it
 * @param workerId null after erasure: then it is revoked
 * @param hoursIds the hours it rests on; it falls with any of them
 */
@Document("volunteer_certificates")
record Certificate(
        @Id String code,
        @Nullable String workerId,
        String teamId,
        List<String> hoursIds,
        int minutes,
        LocalDate from,
        LocalDate to,
        Instant issuedAt) {}
