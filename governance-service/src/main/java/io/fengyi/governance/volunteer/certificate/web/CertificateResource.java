package io.fengyi.governance.volunteer.certificate.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.volunteer.certificate.CertificateDesk;
import io.fengyi.governance.volunteer.certificate.CertificateFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of volunteering (governance.md 3.5). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "志愿服务证明")
class CertificateResource {

    private final CertificateDesk desk;

    CertificateResource(CertificateDesk desk) {
        this.desk = desk;
    }

    /** Which hours are to be certified. */
    @Schema(name = "VolunteerCertificateRequest")
    record CertificateBody(
            @NotNull @Schema(example = "vtm_0HZ8K3QF5S1RM") String teamId,

            @Schema(description = "不填则从最早开始", example = "2023-01-01") @Nullable
            LocalDate from,

            @Schema(description = "不填则到今天", example = "2023-03-31") @Nullable
            LocalDate to) {}

    /** Whether it holds. */
    enum Standing {
        VALID,
        REVOKED
    }

    /** A certificate; it names nobody, whoever holds the code shows it. */
    @Schema(name = "VolunteerCertificate", description = "由记录时长的队伍证明；不含个人信息")
    record CertificateView(
            @Schema(example = "7K2M9QWX4T0BHF3RZ8V5N1CJ6D") String code,
            Standing standing,
            @Schema(example = "vtm_0HZ8K3QF5S1RM") String teamId,
            @Schema(example = "古镇蜂骑志愿队") String teamName,
            @Schema(example = "320299001001") String area,
            @Schema(description = "参加活动次数", example = "2") int activities,
            @Schema(description = "合计分钟", example = "240") int minutes,
            LocalDate from,
            LocalDate to,
            Instant issuedAt) {

        static CertificateView of(CertificateFile file) {
            return new CertificateView(
                    file.code(),
                    file.valid() ? Standing.VALID : Standing.REVOKED,
                    file.teamId(),
                    file.teamName(),
                    file.area(),
                    file.activities(),
                    file.minutes(),
                    file.from(),
                    file.to(),
                    file.issuedAt());
        }
    }

    @PostMapping("/me/volunteer-certificates")
    @Allow(Role.WORKER)
    @Operation(summary = "开具志愿服务证明", description = "本人在一支队伍中已确认的时长；凭证明码任何人可核验")
    ResponseEntity<CertificateView> issue(Caller caller, @Valid @RequestBody CertificateBody body) {
        CertificateView view = CertificateView.of(desk.issue(caller, body.teamId(), body.from(), body.to()));
        return ResponseEntity.created(URI.create("/api/v1/volunteer-certificates/" + view.code()))
                .body(view);
    }

    @GetMapping("/volunteer-certificates/{code}")
    @Public
    @Operation(summary = "核验志愿服务证明", description = "有效，或已失效（时长作废、本人注销）")
    ResponseEntity<CertificateView> verify(
            @PathVariable @Parameter(example = "7K2M9QWX4T0BHF3RZ8V5N1CJ6D") String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(CertificateView.of(desk.verify(code)));
    }
}
