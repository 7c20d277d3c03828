package io.fengyi.welfare.friendlystreet.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.friendlystreet.FriendlyStreetDesk;
import io.fengyi.welfare.friendlystreet.StreetFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/friendly-streets")
@Tag(name = "友好街区")
class FriendlyStreetResource {

    private final FriendlyStreetDesk desk;

    FriendlyStreetResource(FriendlyStreetDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(summary = "友好街区列表")
    Page<FriendlyStreetView> list(
            @RequestParam @Nullable @Parameter(description = "区划代码，前缀即下级", example = "320299001") String area,
            PageRequest page) {
        return desk.in(area, page).map(FriendlyStreetView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一个友好街区")
    ResponseEntity<FriendlyStreetView> get(@PathVariable @Parameter(example = "fst_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(id));
    }

    @GetMapping("/{id}/matrix")
    @Public
    @Operation(summary = "友好街区矩阵", description = "一次返回街区及其营业中的成员")
    MatrixView matrix(@PathVariable @Parameter(example = "fst_0HZ8K3QF5S1RM") String id) {
        return MatrixView.of(desk.matrix(id));
    }

    @PostMapping
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "设立友好街区")
    ResponseEntity<FriendlyStreetView> found(
            Caller caller, @Valid @RequestBody FriendlyStreetBody body, @Nullable IdempotencyKey key) {
        StreetFile street = desk.found(caller, body.plan(), key == null ? null : key.value());
        URI location = URI.create("/api/v1/friendly-streets/" + street.id());
        return Answers.created(location, FriendlyStreetView.of(street), street.version());
    }

    @PatchMapping("/{id}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "调整友好街区", description = "JSON Merge Patch；须带 If-Match")
    ResponseEntity<FriendlyStreetView> replan(
            Caller caller,
            @PathVariable @Parameter(example = "fst_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.replan(
                caller,
                id,
                version,
                plan -> patch.applyTo(FriendlyStreetBody.of(plan)).plan()));
    }

    private static ResponseEntity<FriendlyStreetView> answer(StreetFile street) {
        return Answers.ok(FriendlyStreetView.of(street), street.version());
    }
}
