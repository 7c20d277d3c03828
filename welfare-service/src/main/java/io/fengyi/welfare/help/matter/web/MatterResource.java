package io.fengyi.welfare.help.matter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.matter.MatterDesk;
import io.fengyi.welfare.help.matter.MatterFile;
import io.fengyi.welfare.help.matter.RecordFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Problems and people helped (welfare.md 3.6). */
@RestController
@RequestMapping("/api/v1/matters")
@Tag(name = "实际问题与帮助人次")
@Sensitive
@Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
class MatterResource {

    private final MatterDesk desk;

    MatterResource(MatterDesk desk) {
        this.desk = desk;
    }

    /** A problem with its two numbers. */
    @Schema(name = "Matter")
    record MatterView(
            @Schema(example = "mtt_0HZ8K3QF5S1RM") String id,
            @Schema(example = "运河路段配送费拖欠") String title,
            HelpCategory category,
            @Schema(example = "320299001001") String communityCode,
            Instant openedAt,
            @Schema(description = "相关求助件数", example = "3") long requests,
            @Schema(description = "有求助已解决或已确认") boolean solved,
            @Schema(description = "帮助人次", example = "6") long personsHelped) {

        static MatterView of(MatterFile file) {
            return new MatterView(
                    file.id(),
                    file.title(),
                    file.category(),
                    file.communityCode(),
                    file.openedAt(),
                    file.requests(),
                    file.solved(),
                    file.personsHelped());
        }
    }

    /** Who was helped, when: worker ids, or only how many. */
    @Schema(name = "WriteHelpRecord")
    record RecordBody(
            @Nullable @Size(min = 1, max = MatterDesk.MOST_PERSONS) @Schema(example = "[\"wkr_0HZ8K3QF5S1RM\"]")
            List<@NotNull @Size(max = 40) String> workerIds,

            @Nullable @Min(1) @Max(MatterDesk.MOST_PERSONS) @Schema(description = "只知道人数时填写", example = "6")
            Integer persons,

            @Nullable @Schema(description = "默认今天", example = "2023-03-06")
            LocalDate day,

            @Nullable @Size(max = 300) @Schema(description = "做了什么，不得指向个人", example = "补发配送费")
            String note) {}

    /** A record; workers appear as handles. */
    @Schema(name = "HelpRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordView(
            @Schema(example = "hrc_0HZ8K3QF5S1RM") String id,
            String matterId,
            LocalDate day,
            int persons,
            @Schema(example = "[\"骑手·S1RM\"]") List<String> workers,
            @Nullable String note,
            Instant recordedAt) {

        static RecordView of(RecordFile file) {
            return new RecordView(
                    file.id(),
                    file.matterId(),
                    file.day(),
                    file.persons(),
                    file.workers(),
                    file.note(),
                    file.recordedAt());
        }
    }

    @GetMapping
    @Operation(summary = "实际问题", description = "属地看辖区内，部门只看有求助转给本部门的；解决的问题数与帮助人次是两个数")
    Page<MatterView> list(
            Caller caller, @RequestParam @Nullable @Parameter(example = "320299001") String area, PageRequest page) {
        return desk.list(caller, area, page).map(MatterView::of);
    }

    @PostMapping("/{id}/help-records")
    @RequiresIdempotencyKey
    @Operation(summary = "登记帮助了谁", description = "劳动者编号或人数（1–500），二选一")
    ResponseEntity<RecordView> record(
            Caller caller,
            @PathVariable @Parameter(example = "mtt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody RecordBody body,
            IdempotencyKey key) {
        RecordFile file = desk.record(
                caller,
                id,
                body.workerIds() == null ? List.of() : body.workerIds(),
                body.persons(),
                body.day(),
                body.note(),
                key);
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id + "/help-records"))
                .body(RecordView.of(file));
    }

    @GetMapping("/{id}/help-records")
    @Operation(summary = "一个问题的帮助记录")
    Page<RecordView> records(
            Caller caller, @PathVariable @Parameter(example = "mtt_0HZ8K3QF5S1RM") String id, PageRequest page) {
        return desk.records(caller, id, page).map(RecordView::of);
    }
}
