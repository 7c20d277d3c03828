package io.fengyi.registry.message.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.registry.message.Message;
import io.fengyi.registry.message.MessageDesk;
import io.fengyi.registry.message.Topic;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/me/messages} */
@RestController
@RequestMapping("/api/v1/me/messages")
@Tag(name = "消息")
@Allow({
    Role.WORKER,
    Role.SITE_MANAGER,
    Role.MERCHANT,
    Role.STATION_KEEPER,
    Role.INSTRUCTOR,
    Role.GRID_STAFF,
    Role.COMMUNITY_STAFF,
    Role.STREET_ADMIN,
    Role.PARTY_AFFAIRS,
    Role.DISTRICT_VIEWER,
    Role.AUDITOR
})
class MyMessageResource {

    private final MessageDesk desk;

    MyMessageResource(MessageDesk desk) {
        this.desk = desk;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyMessageView(
            @Schema(example = "msg_0HZ8K3QF5S1RM") String id,
            Topic topic,
            TemplateCode code,
            @Schema(example = "积分到账") String title,
            @Schema(example = "获得 5 分，可用 62 分。") String text,

            @Schema(description = "所涉事项的编号", example = "rpt_0HZ8K3QF5S2AB") @Nullable
            String subject,

            Instant at,
            @Schema(description = "未读时没有") @Nullable Instant readAt) {
        static MyMessageView of(Message message) {
            return new MyMessageView(
                    message.id(),
                    message.template().topic(),
                    message.template(),
                    message.title(),
                    message.text(),
                    message.subject(),
                    message.createdAt(),
                    message.readAt());
        }
    }

    @GetMapping
    @Operation(summary = "我的消息", description = "新的在前；unread=true 只列未读。响应头 X-Unread 为未读总数。")
    ResponseEntity<Page<MyMessageView>> mine(
            Caller caller, @RequestParam(defaultValue = "false") boolean unread, PageRequest page) {
        return ResponseEntity.ok()
                .header("X-Unread", Long.toString(desk.unread(caller)))
                .body(desk.mine(caller, unread, page).map(MyMessageView::of));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "标为已读", description = "重复操作结果不变。")
    MyMessageView read(Caller caller, @PathVariable String id) {
        return MyMessageView.of(desk.read(caller, id));
    }
}
