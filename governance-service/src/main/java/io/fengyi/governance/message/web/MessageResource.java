package io.fengyi.governance.message.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.message.MessageDesk;
import io.fengyi.governance.message.ReportMessage;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages about a report (governance.md 3.2). */
@RestController
@RequestMapping("/api/v1/reports/{id}/messages")
@Tag(name = "随手拍")
class MessageResource {

    private final MessageDesk desk;

    MessageResource(MessageDesk desk) {
        this.desk = desk;
    }

    /** The answer to a message; kept for repeats of the key, so the words are not in it. */
    @Schema(name = "SentMessage")
    record Sent(@Schema(example = "rms_0HZ8K3QF5S1RM") String id, Instant at) {}

    @PostMapping
    @Allow(
            value = {Role.WORKER, Role.PARTNER, Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN},
            partnerScope = "reports:write")
    @Operation(summary = "给对方留言", description = "由平台转达，双方都看不到对方的联系方式。")
    ResponseEntity<Sent> write(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody WriteMessage body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        ReportMessage message = desk.write(caller, id, body.text(), body.shareContact(), key);
        return ResponseEntity.created(URI.create("/api/v1/reports/" + id + "/messages"))
                .body(new Sent(message.id(), message.at()));
    }

    @GetMapping
    @Allow(
            value = {Role.WORKER, Role.PARTNER, Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN},
            partnerScope = "reports:write")
    @Operation(summary = "查看留言", description = "仅上报人与经办人员。")
    Page<MessageView> read(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id, PageRequest page, Caller caller) {
        return desk.read(caller, id, page).map(MessageView::of);
    }

    @PostMapping("/{messageId}/redaction")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "彻底删除一条留言的文字")
    void redact(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @PathVariable @Parameter(example = "rms_0HZ8K3QF5S1RM") String messageId,
            Caller caller) {
        desk.redact(caller, id, messageId);
    }
}
