package io.fengyi.welfare.jobapplication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.jobapplication.ApplicationDesk;
import io.fengyi.welfare.jobapplication.ApplicationFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications to adverts (welfare.md 3.7). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "招聘专区")
class ApplicationResource {

    private final ApplicationDesk desk;

    ApplicationResource(ApplicationDesk desk) {
        this.desk = desk;
    }

    /** What an applicant sends. */
    @Schema(name = "ApplyForJob")
    record Apply(
            @Nullable @Size(max = 500) @Schema(description = "不得包含电话号码", example = "有两年分拣经验，下周可到岗。")
            String message,

            @Nullable @Schema(description = "同意承办人看到回拨电话", example = "true")
            Boolean shareContact,

            @Nullable
            @Pattern(regexp = "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}")
            @Schema(description = "仅在同意时填写", example = "13800000001")
            String callBackNumber) {

        /** The number, given by consent; 422 when one is there without the other. */
        @Nullable
        String contact() {
            boolean consent = Boolean.TRUE.equals(shareContact);
            if (consent == (callBackNumber == null)) {
                throw new InvalidValue(
                        "/callBackNumber",
                        "contact-needs-consent",
                        "shareContact: " + consent + ", callBackNumber: "
                                + (callBackNumber == null ? "none" : "given"));
            }
            return callBackNumber;
        }
    }

    /** An application; applicants appear as handles. */
    @Schema(name = "JobApplication")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApplicationView(
            @Schema(example = "jap_0HZ8K3QF5S1RM") String id,
            @Schema(example = "job_0HZ8K3QF5S1RM") String jobPostingId,
            @Schema(example = "骑手·S1RM") String applicant,
            @Nullable String message,

            @Schema(description = "仅在本人同意时；承办人在列表中见到的是掩码", example = "138****0001") @Nullable
            String callBackNumber,

            Instant at) {

        /** Without the words: stored answers of repeated requests must not keep them. */
        static ApplicationView receipt(ApplicationFile file) {
            return new ApplicationView(file.id(), file.postingId(), file.applicant(), null, null, file.at());
        }

        static ApplicationView of(ApplicationFile file) {
            return new ApplicationView(
                    file.id(), file.postingId(), file.applicant(), file.message(), file.callBackNumber(), file.at());
        }
    }

    @PostMapping("/job-postings/{id}/applications")
    @Allow(Role.WORKER)
    @Operation(summary = "应聘", description = "每人每岗一次；只有本人与承办人可见")
    ResponseEntity<ApplicationView> apply(
            Caller caller,
            @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody Apply body,
            @Nullable IdempotencyKey key) {
        ApplicationFile file = desk.apply(caller, id, body.message(), body.contact());
        return ResponseEntity.created(URI.create("/api/v1/me/applications")).body(ApplicationView.receipt(file));
    }

    @GetMapping("/job-postings/{id}/applications")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "收到的应聘", description = "仅本条招聘的承办人；打开即留痕，电话为掩码")
    Page<ApplicationView> received(
            Caller caller, @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id, PageRequest page) {
        return desk.to(caller, id, page).map(ApplicationView::of);
    }

    /** Why the number is wanted. */
    @Schema(name = "ApplicantContactPurpose")
    record Purpose(
            @NotNull @Size(min = 2, max = 200) @Schema(description = "应聘者会看到", example = "通知面试时间")
            String purpose) {}

    /** The number, once. */
    @Schema(name = "ApplicantContact")
    record Contact(@Schema(example = "13800000001") String callBackNumber) {}

    @PostMapping("/job-postings/{id}/applications/{applicationId}/contact-disclosure")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "查看应聘者电话", description = "仅本条招聘的承办人，且应聘者同意；写明用途并留痕，应聘者可见")
    ResponseEntity<Contact> contact(
            Caller caller,
            @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id,
            @PathVariable @Parameter(example = "jap_0HZ8K3QF5S1RM") String applicationId,
            @Valid @RequestBody Purpose body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contact(desk.contact(caller, id, applicationId, body.purpose())));
    }

    @GetMapping("/me/applications")
    @Allow(Role.WORKER)
    @Operation(summary = "我的应聘", description = "新的在前")
    Page<ApplicationView> mine(Caller caller, PageRequest page) {
        return desk.by(caller.workerId(), page).map(ApplicationView::of);
    }
}
