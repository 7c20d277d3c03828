package io.fengyi.governance.volunteer.certificate;

import java.time.Instant;
import java.time.LocalDate;

/** A certificate, as its door shows it: who recorded the time, how much and when; never whose it is. */
public record CertificateFile(
        String code,
        String teamId,
        String teamName,
        String area,
        int activities,
        int minutes,
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        boolean valid) {}
