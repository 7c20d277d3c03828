package io.fengyi.governance.volunteer.certificate;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Certificates of somebody's hours. Erased, they are nobody's, which revokes them. */
@Component
class CertificatesOfAPerson implements PersonalData {

    private final Certificates certificates;

    CertificatesOfAPerson(Certificates certificates) {
        this.certificates = certificates;
    }

    record Row(String code, String teamId, int minutes, LocalDate from, LocalDate to, Instant issuedAt) {}

    @Override
    public String section() {
        return "volunteer-certificates";
    }

    @Override
    public List<?> of(String workerId) {
        return certificates.of(workerId).stream()
                .map(one -> new Row(one.code(), one.teamId(), one.minutes(), one.from(), one.to(), one.issuedAt()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(certificates.forget(workerId));
    }
}
