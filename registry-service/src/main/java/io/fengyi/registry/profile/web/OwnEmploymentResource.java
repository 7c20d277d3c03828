package io.fengyi.registry.profile.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.profile.OwnRecord;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/employments")
@Allow(Role.WORKER)
@Tag(name = "我的档案")
class OwnEmploymentResource {

    private final OwnRecord own;

    OwnEmploymentResource(OwnRecord own) {
        this.own = own;
    }

    record SpellEntry(
            @NotNull @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
            @Schema(example = "sit_0HZ8K3QF5S1RM") @Nullable String siteId,
            @NotNull @Schema(example = "CROWD") String engagement,
            @Schema(example = "FLEET_HEAD") @Nullable String roleTag,
            @NotNull @Schema(example = "2022-06-01") LocalDate from,
            @Schema(description = "结束日；在职不填") @Nullable LocalDate to) {

        EmploymentEntry entry(@Nullable String id) {
            return new EmploymentEntry(id, enterpriseId, siteId, engagement, roleTag, from, to);
        }

        static SpellEntry of(Employment spell) {
            return new SpellEntry(
                    spell.enterpriseId(),
                    spell.siteId(),
                    spell.engagement(),
                    spell.roleTag(),
                    spell.begin(),
                    spell.end());
        }
    }

    record SpellBody(
            @Schema(example = "emp_0HZ8K3QF5S1RM") String id,
            String enterpriseId,
            @Nullable String siteId,
            @Schema(example = "CROWD") String engagement,
            @Nullable String roleTag,
            LocalDate from,
            @Nullable LocalDate to) {

        static SpellBody of(Employment spell) {
            return new SpellBody(
                    spell.id(),
                    spell.enterpriseId(),
                    spell.siteId(),
                    spell.engagement(),
                    spell.roleTag(),
                    spell.begin(),
                    spell.end());
        }
    }

    @GetMapping
    @Operation(summary = "我的从业经历")
    ResponseEntity<Page<SpellBody>> list(Caller caller) {
        WorkerView worker = own.get(caller);
        Page<SpellBody> all = new Page<>(
                worker.employments().spells().stream().map(SpellBody::of).toList(), null);
        return Answers.ok(all, worker.version());
    }

    @PostMapping
    @Operation(summary = "申报从业经历", description = "同时在职不超过 5 段；可同时为多家平台工作")
    @ApiResponse(responseCode = "201", description = "已申报")
    ResponseEntity<SpellBody> add(Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody SpellEntry body) {
        OwnRecord.Spell spell = own.employ(caller, body.entry(null), key);
        return Answers.created(
                URI.create("/api/v1/me/employments/" + spell.employment().id()),
                SpellBody.of(spell.employment()),
                spell.version());
    }

    @PatchMapping("/{id}")
    @Operation(summary = "修改或结束一段经历", description = "JSON Merge Patch；If-Match 用经历列表或档案的 ETag")
    ResponseEntity<SpellBody> change(Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        SpellEntry edited =
                patch.applyTo(SpellEntry.of(own.employment(caller, id).employment()));
        OwnRecord.Spell spell = own.changeEmployment(caller, edited.entry(id), version);
        return Answers.ok(SpellBody.of(spell.employment()), spell.version());
    }
}
