package io.fengyi.learning.lecturer.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.lecturer.LecturerDesk;
import io.fengyi.learning.lecturer.RoundFile;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lecturer-rounds")
@Tag(name = "冬训主讲人")
class LecturerRoundResource {

    private final LecturerDesk desk;

    LecturerRoundResource(LecturerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(summary = "主讲人评选列表", description = "最新的在前")
    Page<RoundView> list(PageRequest page) {
        return desk.list(page).map(RoundView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一次主讲人评选", description = "得票与名次在公布后可见，并列同名次")
    ResponseEntity<RoundView> get(@PathVariable @Parameter(example = "lro_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(id));
    }

    @PostMapping
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "发起主讲人评选")
    ResponseEntity<RoundView> open(
            Caller caller, @Valid @RequestBody RoundBodies.Round body, @Nullable IdempotencyKey key) {
        RoundFile round = desk.open(caller, body.title(), body.area(), value(key));
        return Answers.created(
                URI.create("/api/v1/lecturer-rounds/" + round.id()), RoundView.of(round), round.version());
    }

    @PostMapping("/{id}/candidates")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "提名候选主讲人", description = "投票开始之前")
    ResponseEntity<RoundView> nominate(
            Caller caller,
            @PathVariable @Parameter(example = "lro_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody RoundBodies.Candidate body,
            @Nullable IdempotencyKey key) {
        return answer(desk.nominate(caller, id, body.name(), body.topic(), value(key)));
    }

    @PostMapping("/{id}/voting")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "开始投票", description = "至少两名候选人；到时自动截止")
    ResponseEntity<RoundView> callVote(
            Caller caller,
            @PathVariable @Parameter(example = "lro_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody RoundBodies.Voting body,
            @Nullable IdempotencyKey key) {
        return answer(desk.callVote(caller, id, body.closesAt().toInstant(), value(key)));
    }

    @PostMapping("/{id}/result")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "公布结果", description = "投票截止之后")
    ResponseEntity<RoundView> publish(
            Caller caller,
            @PathVariable @Parameter(example = "lro_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.publish(caller, id, value(key)));
    }

    private static ResponseEntity<RoundView> answer(RoundFile round) {
        return Answers.ok(RoundView.of(round), round.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
