package io.fengyi.governance.feedbackgroup.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.feedbackgroup.GroupMessage;
import io.fengyi.governance.feedbackgroup.GroupTalk;
import io.fengyi.governance.feedbackgroup.web.GroupBodies.MakeReport;
import io.fengyi.governance.feedbackgroup.web.GroupBodies.Write;
import io.fengyi.governance.feedbackgroup.web.GroupView.Made;
import io.fengyi.governance.feedbackgroup.web.GroupView.MessageView;
import io.fengyi.governance.feedbackgroup.web.GroupView.PhotoView;
import io.fengyi.governance.feedbackgroup.web.GroupView.Sent;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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

/** What is said in a group, and the report that comes of it (governance.md 3.4). */
@RestController
@RequestMapping("/api/v1/feedback-groups/{id}/messages")
@Tag(name = "问题反馈群组")
class TalkResource {

    private static final String GROUP = "fbg_0HZ8K3QF5S1RM";
    private static final String MESSAGE = "fbm_0HZ8K3QF5S1RM";
    private static final String STAFF = "社区工作人员";
    private static final String GONE = "已注销";

    private final GroupTalk talk;
    private final Workers workers;
    private final SignedLinks links;

    TalkResource(GroupTalk talk, Workers workers, SignedLinks links) {
        this.talk = talk;
        this.workers = workers;
        this.links = links;
    }

    @PostMapping
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "在群里发消息", description = "不超过 500 字、3 张图片；仅群成员与社区工作人员。")
    ResponseEntity<Sent> write(
            @PathVariable @Parameter(example = GROUP) String id,
            @Valid @RequestBody Write body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        GroupMessage message =
                talk.write(caller, id, body.words(), body.media() == null ? List.of() : body.media(), key);
        return ResponseEntity.created(URI.create("/api/v1/feedback-groups/" + id + "/messages"))
                .body(new Sent(message.id(), message.at()));
    }

    @GetMapping
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "群消息", description = "由新到旧；仅群成员与社区工作人员。")
    Page<MessageView> read(@PathVariable @Parameter(example = GROUP) String id, PageRequest page, Caller caller) {
        return talk.read(caller, id, page).map(this::view);
    }

    @PostMapping("/{messageId}/report")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @RequiresIdempotencyKey
    @Operation(summary = "消息一键转上报", description = "由作者、群主或社区工作人员转；上报人是作者，互相关联，一条消息至多一件上报。")
    ResponseEntity<Made> report(
            @PathVariable @Parameter(example = GROUP) String id,
            @PathVariable @Parameter(example = MESSAGE) String messageId,
            @Valid @RequestBody MakeReport body,
            Caller caller) {
        Report made = talk.report(caller, id, messageId, body.completion());
        return ResponseEntity.created(URI.create("/api/v1/reports/" + made.id()))
                .body(new Made(made.id(), id, messageId));
    }

    @PostMapping("/{messageId}/redaction")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "彻底删除一条群消息的文字与图片")
    void redact(
            @PathVariable @Parameter(example = GROUP) String id,
            @PathVariable @Parameter(example = MESSAGE) String messageId,
            Caller caller) {
        talk.redact(caller, id, messageId);
    }

    private MessageView view(GroupMessage message) {
        String author = message.author();
        String from = message.fromStaff() ? STAFF : author == null ? GONE : workers.handleOf(author);
        return new MessageView(
                message.id(),
                from,
                message.text(),
                message.text() == null && message.media().isEmpty(),
                message.media().stream().map(this::photo).toList(),
                message.at(),
                message.reportId());
    }

    private PhotoView photo(String id) {
        MediaId media = new MediaId(id);
        return new PhotoView(id, links.link(media, MediaSize.ORIGINAL), links.link(media, MediaSize.THUMB));
    }
}
