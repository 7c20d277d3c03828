package io.fengyi.learning.themepackage.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.themepackage.PackageFile;
import io.fengyi.learning.themepackage.ThemePackageDesk;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "主题套餐")
class PackageResource {

    private final ThemePackageDesk desk;

    PackageResource(ThemePackageDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/theme-packages")
    @Public
    @Operation(summary = "当前的主题套餐", description = "drafts=true 时为各套餐的最新版本，限街道、党建工作人员")
    Page<PackageView> list(
            Caller caller,
            @RequestParam(defaultValue = "false") @Parameter(description = "含未发布") boolean drafts,
            PageRequest page,
            Locale language) {
        if (drafts && !caller.hasAny(Role.STREET_ADMIN, Role.PARTY_AFFAIRS)) {
            throw new Forbidden("forbidden", "drafts: true (for staff only)");
        }
        return desk.list(drafts, page).map(file -> view(file, null, language));
    }

    @GetMapping("/theme-packages/{id}")
    @Public
    @Operation(summary = "一个主题套餐", description = "默认当前版本；version 可查旧版本")
    ResponseEntity<PackageView> get(
            Caller caller,
            @PathVariable @Parameter(example = "thp_0HZ8K3QF5S1RM") String id,
            @RequestParam @Nullable @Parameter(example = "1") Integer version,
            Locale language) {
        return answer(desk.get(caller, id, version), language);
    }

    @PostMapping("/theme-packages")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "新建主题套餐", description = "缺 THEORY 或缺其他主题答 422 package-unbalanced")
    ResponseEntity<PackageView> enter(
            Caller caller, @Valid @RequestBody PackageBody body, @Nullable IdempotencyKey key, Locale language) {
        return created(desk.enter(caller, body.content(), value(key)), language);
    }

    @PostMapping("/theme-packages/{id}/versions")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "新版本", description = "发布前骑手仍看到当前版本；旧版本保留")
    ResponseEntity<PackageView> enterVersion(
            Caller caller,
            @PathVariable @Parameter(example = "thp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody PackageBody body,
            @Nullable IdempotencyKey key,
            Locale language) {
        return created(desk.enterVersion(caller, id, body.content(), value(key)), language);
    }

    @PostMapping("/theme-packages/{id}/publication")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "发布最新版本")
    ResponseEntity<PackageView> publish(
            @PathVariable @Parameter(example = "thp_0HZ8K3QF5S1RM") String id, Locale language) {
        return answer(desk.publish(id), language);
    }

    @GetMapping("/me/theme-packages")
    @Allow(Role.WORKER)
    @Operation(summary = "为我推荐的主题套餐", description = "为本人类型设置的在前，每个附理由")
    Page<PackageView> mine(Caller caller, PageRequest page, Locale language) {
        return desk.offeredTo(caller, page).map(offered -> view(offered.file(), offered.recommended(), language));
    }

    private ResponseEntity<PackageView> created(PackageFile file, Locale language) {
        URI location = URI.create("/api/v1/theme-packages/" + file.id() + "?version="
                + file.version().number());
        return Answers.created(location, view(file, null, language), file.storedVersion());
    }

    private ResponseEntity<PackageView> answer(PackageFile file, Locale language) {
        return Answers.ok(view(file, null, language), file.storedVersion());
    }

    private PackageView view(PackageFile file, @Nullable Boolean recommended, Locale language) {
        return PackageView.of(file, desk.courses(file), recommended, language);
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
