package io.fengyi.registry.message.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.text.WorkerHandle;
import io.fengyi.registry.message.Channel;
import io.fengyi.registry.message.Message;
import io.fengyi.registry.message.MessageDesk;
import io.fengyi.registry.message.Recipient;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/messages} */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "消息")
class MessageOutboxResource {

    private final MessageDesk desk;

    MessageOutboxResource(MessageDesk desk) {
        this.desk = desk;
    }

    /** Who is a handle, what is a code: an administrator sees that something was sent, not what was said to whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutboxView(
            String id,
            TemplateCode code,
            Channel channel,
            @Schema(example = "骑手·S1RM") String recipient,
            Message.State state,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt,
            int tries,
            @Schema(example = "daily-limit") @Nullable String failure) {
        static OutboxView of(Message message) {
            return new OutboxView(
                    message.id(),
                    message.template(),
                    message.channel(),
                    handle(message.recipient()),
                    message.state(),
                    message.createdAt(),
                    message.dueAt(),
                    message.sentAt(),
                    message.tries(),
                    message.failure());
        }

        private static String handle(Recipient recipient) {
            String type = recipient.workerType();
            return type == null ? recipient.id() : WorkerHandle.of(type, recipient.id());
        }
    }

    @GetMapping
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "消息发件箱", description = "辖区内的消息与发送失败，新的在前；收件人以代称显示，不含内容。")
    Page<OutboxView> outbox(
            Caller caller,
            @RequestParam(required = false) Message.@Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            PageRequest page) {
        return desk.outbox(caller, state, channel, page).map(OutboxView::of);
    }
}
