package io.fengyi.relay.receiving;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.Conflict;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and replays what could not be taken in (platform.md 3.14); the body of an event is not shown. */
@RestController
@RequestMapping("/api/v1/dead-letters/${fengyi.service}")
@Tag(name = "死信")
class DeadLetterResource {

    private final DeadLetters letters;
    private final ServiceIntake intake;
    private final AuditTrail audit;

    DeadLetterResource(DeadLetters letters, ServiceIntake intake, AuditTrail audit) {
        this.letters = letters;
        this.intake = intake;
        this.audit = audit;
    }

    record DeadLetterView(
            String id,
            String topic,
            int partition,
            long offset,
            @Nullable String type,
            @Nullable String eventId,
            String reason,
            Instant at,
            DeadLetter.State state,
            @Nullable Instant replayedAt) {

        static DeadLetterView of(DeadLetter letter) {
            return new DeadLetterView(
                    letter.deadLetterId(),
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.type(),
                    letter.eventId(),
                    letter.reason(),
                    letter.at(),
                    letter.state(),
                    letter.replayedAt());
        }
    }

    @GetMapping
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "查看未能处理的事件", description = "按时间倒序;state=OPEN 只看未重放的。")
    Page<DeadLetterView> list(@RequestParam(required = false) DeadLetter.@Nullable State state, PageRequest page) {
        return letters.list(state, page).map(DeadLetterView::of);
    }

    @PostMapping("/{id}/replay")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "重放一条死信", description = "处理程序对重复事件无副作用;仍失败时返回 409 replay-failed 与原因。")
    DeadLetterView replay(@PathVariable String id, Caller caller) {
        DeadLetter letter = letters.get(id);
        ReceivedEvent event = letter.event();
        if (event == null) {
            throw new Conflict("replay-failed", id + ": " + letter.reason());
        }
        audit.record(AuditEntry.done(caller, "dead-letter.replay", id, null));
        try {
            intake.accept(event, letter.at());
        } catch (RuntimeException e) {
            throw (Conflict) new Conflict("replay-failed", id + ": " + DeadLetters.reason(e)).initCause(e);
        }
        return DeadLetterView.of(letters.markReplayed(letter));
    }
}
