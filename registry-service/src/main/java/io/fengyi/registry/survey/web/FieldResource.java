package io.fengyi.registry.survey.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.survey.Contacts;
import io.fengyi.registry.survey.SurveyId;
import io.fengyi.registry.survey.Tickets;
import io.fengyi.registry.survey.content.ContactMethod;
import io.fengyi.registry.survey.sample.Sample;
import io.fengyi.registry.survey.sample.Samples;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/surveys/{id}")
@Tag(name = "问卷")
class FieldResource {

    private final Contacts contacts;
    private final Samples samples;
    private final Tickets tickets;

    FieldResource(Contacts contacts, Samples samples, Tickets tickets) {
        this.contacts = contacts;
        this.samples = samples;
        this.tickets = tickets;
    }

    @Schema(name = "SurveyContactBatch")
    record ContactBatch(
            @NotNull @Schema(example = "FIELD_VISIT") ContactMethod method,
            @NotNull @Schema(example = "2023-03-01") LocalDate date,
            @Min(1) @Max(100_000) @Schema(example = "53") int personTimes,
            @Min(1) @Max(100_000) @Schema(example = "50") int persons) {}

    @Schema(name = "SurveyContacts")
    record ContactTotal(
            @Schema(example = "103") int personTimes,
            @Schema(example = "100") int persons) {}

    @Schema(name = "SurveySampleDraw")
    record SampleDraw(
            @NotNull @Size(min = 1, max = 64) @Schema(example = "2023-03")
            String seed,

            @Min(1) @Max(2_000) @Schema(description = "每层人数", example = "100")
            int size,

            @Schema(example = "WORKER_TYPE") Samples.@Nullable Strata strata) {}

    @Schema(name = "SurveySample")
    record SampleBody(
            String id,
            String seed,
            int size,
            Samples.Strata strata,
            LocalDate drawnOn,
            int frame,
            Map<String, Integer> sizes,
            List<String> workerIds) {

        static SampleBody of(Sample sample) {
            return new SampleBody(
                    sample.id(),
                    sample.seed(),
                    sample.size(),
                    sample.strata(),
                    LocalDate.parse(sample.day()),
                    sample.frame(),
                    Samples.sizes(sample),
                    sample.drawn().stream().map(Sample.Drawn::workerId).toList());
        }
    }

    @Schema(name = "SurveyTicketOrder")
    record TicketOrder(
            @Min(1) @Max(200) @Schema(example = "100") int number) {}

    @Schema(name = "SurveyTickets")
    record TicketBatch(List<String> tickets, @Nullable String sheet) {}

    @PostMapping("/contact-batches")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.INSTRUCTOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记一批接触", description = "人次与人数分开登记；返回合计")
    ContactTotal contacts(
            Caller caller,
            @PathVariable String id,
            @Nullable IdempotencyKey key,
            @Valid @RequestBody ContactBatch body) {
        Contacts.Total total = contacts.add(
                caller, new SurveyId(id), body.method(), body.date(), body.personTimes(), body.persons(), key);
        return new ContactTotal(total.personTimes(), total.persons());
    }

    @PostMapping("/samples")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "抽样", description = "同一种子得到同一名单")
    SampleBody sample(Caller caller, @PathVariable String id, @Valid @RequestBody SampleDraw body) {
        Samples.Strata strata = body.strata() == null ? Samples.Strata.NONE : body.strata();
        return SampleBody.of(samples.draw(caller, new SurveyId(id), body.seed(), body.size(), strata));
    }

    @GetMapping("/samples")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "已抽的样本")
    List<SampleBody> samples(Caller caller, @PathVariable String id) {
        return samples.list(caller, new SurveyId(id)).stream()
                .map(SampleBody::of)
                .toList();
    }

    @PostMapping("/ticket-batches")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "发放一次性答题券", description = "只显示这一次；sheet=true 附可打印的二维码页")
    @ApiResponse(responseCode = "201", description = "已发放")
    ResponseEntity<TicketBatch> tickets(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sheet,
            @Valid @RequestBody TicketOrder body) {
        List<String> issued = tickets.issue(caller, new SurveyId(id), body.number());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new TicketBatch(issued, sheet ? TicketSheet.html(id, issued) : null));
    }
}
