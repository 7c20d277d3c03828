package io.fengyi.registry.profile.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.registry.disclosure.ContactDisclosure;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.profile.OwnRecord;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allow(Role.WORKER)
@Tag(name = "我的档案")
class OwnHistoryResource {

    private static final int PREFIX = 4;

    private final OwnRecord own;

    OwnHistoryResource(OwnRecord own) {
        this.own = own;
    }

    record DiffBody(
            String field, @Nullable String before, @Nullable String after) {}

    /** A change, or an opening ({@code phone-opened}, {@code name-opened}) with its purpose. */
    record EventBody(
            String id,
            Instant at,

            @Schema(description = "谁：角色或服务", example = "COMMUNITY_STAFF")
            String by,

            @Schema(example = "changed") String action,

            @Schema(description = "查看目的", example = "紧急联系") @Nullable
            String purpose,

            @Schema(description = "所涉事项", example = "rpt_0HZ8K3QF5S1RM") @Nullable
            String subject,

            @Nullable String reason,
            List<DiffBody> changes) {

        static EventBody of(Change change) {
            return new EventBody(
                    change.id(),
                    change.at(),
                    change.actorRole(),
                    change.action(),
                    null,
                    null,
                    change.reason(),
                    change.diffs().stream()
                            .map(diff -> new DiffBody(diff.field(), diff.before(), diff.after()))
                            .toList());
        }

        static EventBody of(ContactDisclosure.Opening opening) {
            String by = opening.actorRole().equals("SERVICE") ? opening.actor() : opening.actorRole();
            return new EventBody(
                    opening.id(),
                    opening.at(),
                    by,
                    opening.field().name().toLowerCase(java.util.Locale.ROOT) + "-opened",
                    opening.purpose(),
                    opening.subject(),
                    opening.reason(),
                    List.of());
        }

        /** Ids of both kinds sort by time behind their prefix. */
        String position() {
            return id.substring(PREFIX);
        }
    }

    @GetMapping("/api/v1/me/history")
    @Operation(summary = "谁改过、看过我的信息", description = "最新在前；包括每次查看姓名或手机号的目的")
    Page<EventBody> list(Caller caller, PageRequest page) {
        List<Object> after = page.after();
        String last = after == null ? null : String.valueOf(after.get(0));
        List<EventBody> rest = Stream.concat(
                        own.changes(caller).stream().map(EventBody::of),
                        own.openings(caller).stream().map(EventBody::of))
                .filter(event -> last == null || event.position().compareTo(last) < 0)
                .sorted(Comparator.comparing(EventBody::position).reversed())
                .toList();
        List<EventBody> shown = rest.stream().limit(page.limit()).toList();
        return new Page<>(
                shown,
                rest.size() > page.limit() ? List.of(shown.get(shown.size() - 1).position()) : null);
    }
}
