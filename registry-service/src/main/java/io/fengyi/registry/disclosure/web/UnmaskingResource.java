package io.fengyi.registry.disclosure.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.disclosure.SecretField;
import io.fengyi.registry.disclosure.Unmasking;
import io.fengyi.registry.person.WorkerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "从业人员")
class UnmaskingResource {

    private final Unmasking unmasking;

    UnmaskingResource(Unmasking unmasking) {
        this.unmasking = unmasking;
    }

    record Unmask(
            @NotNull @Schema(example = "PHONE") SecretField field,

            @NotNull @Size(min = 2, max = 60) @Schema(example = "紧急联系")
            String purpose,

            @NotNull @Size(min = 10, max = 200) @Schema(example = "网点反映该骑手受伤，需要联系本人")
            String reason) {}

    record Unmasked(
            SecretField field,
            @Schema(example = "13800000000") String value) {}

    @PostMapping("/api/v1/workers/{id}/unmasking")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "查看一项未脱敏信息", description = "每人每天 30 次；本人可以看到谁、为何查看")
    ResponseEntity<Unmasked> unmask(
            Caller caller, @PathVariable String id, @Nullable IdempotencyKey key, @Valid @RequestBody Unmask body) {
        String value = unmasking.unmask(caller, new WorkerId(id), body.field(), body.purpose(), body.reason(), key);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Unmasked(body.field(), value));
    }
}
