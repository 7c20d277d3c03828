package io.fengyi.registry.identity.account.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.text.Masks;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.identity.account.RiderAccounts;
import io.fengyi.registry.identity.account.StaffCredentials;
import io.fengyi.registry.identity.phone.PhoneNumber;
import io.fengyi.registry.identity.phone.SmsCodes;
import io.fengyi.registry.identity.provider.WechatProvider;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What signed-in people do with their own account. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "身份与账号")
class MyAccountResource {

    private final RiderAccounts riders;
    private final StaffCredentials staff;
    private final SmsCodes codes;
    private final WechatProvider wechat;

    MyAccountResource(RiderAccounts riders, StaffCredentials staff, SmsCodes codes, WechatProvider wechat) {
        this.riders = riders;
        this.staff = staff;
        this.codes = codes;
        this.wechat = wechat;
    }

    @Allow(Role.WORKER)
    @PostMapping("/phone")
    @Operation(
            summary = "验证或更换手机号",
            description = "用短信验证码（phone、code）或微信手机号授权（appId、wechatCode）。"
                    + "号码属于本人旧账号时自动合并，signInAgain 为 true，请重新登录；属于他人账号则 409。")
    PhoneView provePhone(Caller caller, @Valid @RequestBody ProvePhone body) {
        PhoneNumber phone = proved(body);
        RiderAccounts.PhoneProved proved = riders.provePhone(caller.accountId(), phone);
        return new PhoneView(Masks.phone(phone.value()), proved.otherAccount());
    }

    @Allow({
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
    @PostMapping("/password")
    @Operation(summary = "修改密码", description = "成功后所有登录退出，请重新登录。新密码至少 12 个字符。")
    ResponseEntity<Void> changePassword(Caller caller, @Valid @RequestBody ChangePassword body) {
        staff.change(caller, body.current(), body.password());
        return ResponseEntity.noContent().build();
    }

    private PhoneNumber proved(ProvePhone body) {
        if (body.phone() != null && body.code() != null && body.wechatCode() == null) {
            PhoneNumber phone = PhoneNumber.of(body.phone());
            codes.require(phone, body.code());
            return phone;
        }
        if (body.appId() != null && body.wechatCode() != null && body.phone() == null) {
            return PhoneNumber.of(wechat.phone(body.appId(), body.wechatCode()));
        }
        throw InvalidValue.badRequest("", "proof-missing", "either phone and code, or appId and wechatCode");
    }
}
