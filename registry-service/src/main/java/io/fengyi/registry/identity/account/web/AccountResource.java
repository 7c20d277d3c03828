package io.fengyi.registry.identity.account.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.identity.account.AccountDesk;
import io.fengyi.registry.identity.account.AccountState;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/accounts}: staff accounts, street administrators only. */
@RestController
@RequestMapping("/api/v1/accounts")
@Allow(Role.STREET_ADMIN)
@Tag(name = "身份与账号")
class AccountResource {

    private final AccountDesk desk;
    private final String issuer;

    AccountResource(AccountDesk desk, @Value("${fengyi.issuer}") String issuer) {
        this.desk = desk;
        this.issuer = issuer;
    }

    @GetMapping
    @Operation(summary = "工作人员账号列表", description = "只列出本人管理区划内的账号；姓名脱敏。可按角色、状态筛选。")
    Page<AccountView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable AccountState state,
            PageRequest page) {
        return desk.list(caller, role, state, page).map(this::view);
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看一个工作人员账号")
    ResponseEntity<AccountView> get(Caller caller, @PathVariable String id) {
        return ok(desk.get(caller, id));
    }

    @PostMapping
    @Operation(summary = "开通工作人员账号", description = "返回一次性邀请链接（72 小时内有效，仅显示一次）。党建、审计角色须由另一名街道管理员确认后生效。")
    ResponseEntity<InvitedView> open(
            Caller caller, @Valid @RequestBody OpenAccount body, @Nullable IdempotencyKey key) {
        List<GrantBody> grants = body.grants() == null ? List.of() : body.grants();
        AccountDesk.Invited invited = desk.open(
                caller,
                body.login(),
                body.name(),
                body.areaCode(),
                grants.stream().map(GrantBody::toGrant).toList(),
                value(key));
        UserAccount account = invited.account();
        return Answers.created(
                URI.create("/api/v1/accounts/" + account.id()),
                invitation(invited),
                Objects.requireNonNull(account.version()));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "修改姓名或管理区划", description = "JSON Merge Patch，须带 If-Match。")
    ResponseEntity<AccountView> change(
            Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        UserAccount account = desk.get(caller, id);
        AccountChange change =
                patch.applyTo(new AccountChange(null, Objects.requireNonNullElse(account.areaCode(), "")));
        return ok(desk.change(caller, id, version, change.name(), change.areaCode()));
    }

    @PostMapping("/{id}/invitations")
    @Operation(summary = "重新发出邀请", description = "忘记密码或丢失验证器时使用；旧链接作废，动态口令须重新绑定，党建、审计角色须重新由第二人确认。")
    ResponseEntity<InvitedView> invite(Caller caller, @PathVariable String id, @Nullable IdempotencyKey key) {
        AccountDesk.Invited invited = desk.invite(caller, id, value(key));
        return Answers.ok(
                invitation(invited), Objects.requireNonNull(invited.account().version()));
    }

    @PostMapping("/{id}/lock")
    @Operation(summary = "锁定账号", description = "立即退出所有登录；60 秒内各服务不再接受其令牌。")
    ResponseEntity<AccountView> lock(
            Caller caller, @PathVariable String id, @Valid @RequestBody Because body, @Nullable IdempotencyKey key) {
        return ok(desk.lock(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/{id}/unlock")
    @Operation(summary = "解除锁定", description = "也可提前结束连续输错密码后的 15 分钟暂停。")
    ResponseEntity<AccountView> unlock(Caller caller, @PathVariable String id, @Nullable IdempotencyKey key) {
        return ok(desk.unlock(caller, id, null, value(key)));
    }

    @PostMapping("/{id}/disabling")
    @Operation(summary = "停用账号", description = "不可恢复；60 秒内各服务不再接受其令牌。")
    ResponseEntity<AccountView> disable(
            Caller caller, @PathVariable String id, @Valid @RequestBody Because body, @Nullable IdempotencyKey key) {
        return ok(desk.disable(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/{id}/role-grants")
    @Operation(summary = "授予角色", description = "党建、审计角色处于 PENDING，直到另一名街道管理员确认。")
    ResponseEntity<AccountView> grant(
            Caller caller, @PathVariable String id, @Valid @RequestBody GrantBody body, @Nullable IdempotencyKey key) {
        return ok(desk.grant(caller, id, body.toGrant(), value(key)));
    }

    @PostMapping("/{id}/role-grants/{grantId}/confirmation")
    @Operation(summary = "确认授权（第二名管理员）")
    ResponseEntity<AccountView> confirm(
            Caller caller, @PathVariable String id, @PathVariable String grantId, @Nullable IdempotencyKey key) {
        return ok(desk.confirmGrant(caller, id, grantId, value(key)));
    }

    @PostMapping("/{id}/role-grants/{grantId}/withdrawal")
    @Operation(summary = "收回角色", description = "现有令牌作废，刷新后的令牌不再含该角色。")
    ResponseEntity<AccountView> withdraw(
            Caller caller, @PathVariable String id, @PathVariable String grantId, @Nullable IdempotencyKey key) {
        return ok(desk.withdrawGrant(caller, id, grantId, value(key)));
    }

    private ResponseEntity<AccountView> ok(UserAccount account) {
        return Answers.ok(view(account), Objects.requireNonNull(account.version()));
    }

    private AccountView view(UserAccount account) {
        return AccountView.of(account, desk.maskedName(account));
    }

    private InvitedView invitation(AccountDesk.Invited invited) {
        return new InvitedView(
                view(invited.account()),
                issuer + "/login/invitation?code=" + invited.code().value(),
                invited.account().credentials().invitationUntil());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
