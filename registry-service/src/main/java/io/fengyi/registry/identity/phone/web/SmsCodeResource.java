package io.fengyi.registry.identity.phone.web;

import io.fengyi.access.Public;
import io.fengyi.registry.identity.phone.PhoneNumber;
import io.fengyi.registry.identity.phone.SmsCodes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/sms-codes} */
@RestController
@RequestMapping("/api/v1/sms-codes")
@Tag(name = "身份与账号")
class SmsCodeResource {

    private final SmsCodes codes;

    SmsCodeResource(SmsCodes codes) {
        this.codes = codes;
    }

    @Public
    @PostMapping
    @Operation(
            summary = "发送短信验证码",
            description = "无论号码是否已注册，一律回复 202，耗时相同。6 位数字，5 分钟内有效，最多尝试 5 次；"
                    + "同一号码每分钟 1 条、每小时 5 条、每天 10 条，同一地址每小时 20 条，超出回复 429 与 Retry-After。")
    @ApiResponse(responseCode = "202", description = "已受理")
    ResponseEntity<Void> send(@Valid @RequestBody SendCode body, HttpServletRequest request) {
        codes.send(PhoneNumber.of(body.phone()), request.getRemoteAddr());
        return ResponseEntity.accepted().build();
    }
}
