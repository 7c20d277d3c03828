package io.fengyi.governance.volunteer.certificate;

import io.fengyi.access.Caller;
import io.fengyi.governance.volunteer.hours.HoursDesk;
import io.fengyi.governance.volunteer.hours.HoursFile;
import io.fengyi.governance.volunteer.team.TeamDesk;
import io.fengyi.governance.volunteer.team.TeamFile;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Certifies confirmed hours in one team, and tells anybody with the code whether that still holds.
 *
 * <p>The code has 130 random bits. A certificate is revoked when any of its hours was voided or the person was erased: it
 * is looked up, not stored, so that it cannot be forgotten. Source: governance.md 3.5.
 */
@Component
public class CertificateDesk {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 26;
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Certificates certificates;
    private final HoursDesk hours;
    private final TeamDesk teams;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateDesk(Certificates certificates, HoursDesk hours, TeamDesk teams, Clock clock) {
        this.certificates = certificates;
        this.hours = hours;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * Certifies the caller's own confirmed hours in a team.
     *
     * @throws Conflict {@code no-confirmed-hours}
     */
    public CertificateFile issue(Caller caller, String teamId, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? BEGINNING : from;
        LocalDate last = to == null ? BusinessDay.of(clock.instant()) : to;
        if (last.isBefore(first)) {
            throw new InvalidValue("/to", "invalid-period", "from: " + first + ", to: " + last);
        }
        TeamFile team = teams.get(teamId);
        List<HoursFile> counted = hours.confirmedOf(caller.workerId(), teamId, first, last);
        if (counted.isEmpty()) {
            throw new Conflict("no-confirmed-hours", teamId + ": nothing confirmed from " + first + " to " + last);
        }
        Certificate certificate = certificates.add(new Certificate(
                code(),
                caller.workerId(),
                teamId,
                counted.stream().map(HoursFile::id).toList(),
                counted.stream().mapToInt(HoursFile::minutes).sum(),
                counted.get(0).spell().businessDay(),
                counted.get(counted.size() - 1).spell().businessDay(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return file(certificate, team);
    }

    /** Valid or revoked; 404 for a code that was never issued. */
    public CertificateFile verify(String code) {
        Certificate certificate =
                certificates.find(code).orElseThrow(() -> new NotFound("volunteer certificate", code));
        return file(certificate, teams.get(certificate.teamId()));
    }

    private CertificateFile file(Certificate certificate, TeamFile team) {
        return new CertificateFile(
                certificate.code(),
                team.id(),
                team.plan().name(),
                team.plan().area(),
                certificate.hoursIds().size(),
                certificate.minutes(),
                certificate.from(),
                certificate.to(),
                certificate.issuedAt(),
                certificate.workerId() != null && hours.areConfirmed(certificate.hoursIds()));
    }

    private String code() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
