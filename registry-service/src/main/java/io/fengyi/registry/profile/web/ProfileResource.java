package io.fengyi.registry.profile.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.profile.OwnRecord;
import io.fengyi.registry.profile.ProfileEntry;
import io.fengyi.registry.profile.Registering;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@Allow(Role.WORKER)
@Tag(name = "我的档案")
class ProfileResource {

    private final Registering registering;
    private final OwnRecord own;

    ProfileResource(Registering registering, OwnRecord own) {
        this.registering = registering;
        this.own = own;
    }

    record Register(
            @NotNull @Schema(description = "2–20 字，不能是号码", example = "风里来")
            String alias,

            @NotNull @Schema(description = "已验证的手机号", example = "13800000000")
            String phone,

            @NotNull @Schema(example = "FOOD_DELIVERY") String workerType,

            @NotNull @Size(min = 1, max = 40) @Schema(description = "所看隐私告知的版本", example = "1")
            String noticeVersion) {}

    record EditProfile(
            @NotNull @Schema(example = "风里来") String alias,
            @Schema(example = "王小明") @Nullable String name,
            @NotNull @Schema(example = "FOOD_DELIVERY") String workerType,
            @Schema(example = "320299001001") @Nullable String communityCode,
            @Schema(example = "1995") @Nullable Integer birthYear,

            @NotNull @Schema(description = "LEFT 表示离开，ACTIVE 表示回来", example = "ACTIVE")
            WorkerStatus status) {}

    @PostMapping("/registration")
    @Operation(summary = "注册：昵称、已验证手机号、从业类型、告知版本", description = "成功后刷新令牌即带有 workerId")
    @ApiResponse(responseCode = "201", description = "已注册")
    ResponseEntity<ProfileBody> register(
            Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody Register body) {
        WorkerView worker =
                registering.register(caller, body.alias(), body.phone(), body.workerType(), body.noticeVersion(), key);
        return Answers.created(URI.create("/api/v1/me/profile"), ProfileBody.of(worker), worker.version());
    }

    @GetMapping("/profile")
    @Operation(summary = "我的档案（姓名与手机号脱敏）")
    ResponseEntity<ProfileBody> get(Caller caller) {
        WorkerView worker = own.get(caller);
        return Answers.ok(ProfileBody.of(worker), worker.version());
    }

    @PatchMapping("/profile")
    @Operation(summary = "修改我的档案", description = "JSON Merge Patch；手机号通过重新验证修改")
    ResponseEntity<ProfileBody> change(Caller caller, @IfMatch long version, MergePatch patch) {
        WorkerView before = own.get(caller);
        EditProfile edited = patch.applyTo(new EditProfile(
                before.alias(),
                null,
                before.workerType(),
                before.communityCode(),
                before.birthYear(),
                before.status()));
        ProfileEntry entry = new ProfileEntry(
                edited.alias(),
                patch.names("name"),
                edited.name(),
                edited.workerType(),
                edited.communityCode(),
                edited.birthYear(),
                edited.status());
        WorkerView worker = own.change(caller, entry, version);
        return Answers.ok(ProfileBody.of(worker), worker.version());
    }
}
