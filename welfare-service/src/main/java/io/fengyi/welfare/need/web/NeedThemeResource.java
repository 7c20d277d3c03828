package io.fengyi.welfare.need.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.need.NeedTheme;
import io.fengyi.welfare.need.ThemeDesk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/need-themes")
@Tag(name = "需求建议")
class NeedThemeResource {

    private final ThemeDesk desk;

    NeedThemeResource(ThemeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(summary = "需求主题与条数", description = "按建立先后；已并入他者的不再列出")
    Page<ThemeView> list(@RequestParam @Nullable @Parameter(example = "320299001") String area, PageRequest page) {
        return desk.list(area, page).map(ThemeView::of);
    }

    @PostMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "新增需求主题", description = "同名的只有一个")
    ResponseEntity<ThemeView> make(Caller caller, @Valid @RequestBody NeedCommands.ThemeEntry body) {
        NeedTheme theme = desk.make(caller, body.name().strip());
        return ResponseEntity.created(URI.create("/api/v1/need-themes")).body(ThemeView.of(desk.counted(theme)));
    }

    @PostMapping("/{id}/merge")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "合并需求主题", description = "此主题的需求自此计入另一主题；返回另一主题")
    ThemeView merge(
            @PathVariable @Parameter(example = "nth_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody NeedCommands.ThemeMerge body) {
        return ThemeView.of(desk.counted(desk.merge(id, body.into())));
    }
}
