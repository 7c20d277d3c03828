package io.fengyi.welfare.menu.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.menu.MenuDesk;
import io.fengyi.welfare.menu.MenuFile;
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
@RequestMapping("/api/v1/stations/{id}/menus")
@Tag(name = "服务菜单")
class MenuResource {

    private final MenuDesk desk;

    MenuResource(MenuDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(summary = "服务菜单的全部版本", description = "新版本在前；旧版本保留可查")
    Page<MenuView> versions(@PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id, PageRequest page) {
        return desk.versions(id, page).map(MenuView::of);
    }

    @PostMapping
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "发布菜单新版本", description = "关注该驿站的骑手会看到；旧版本保留")
    ResponseEntity<MenuView> publish(
            Caller caller,
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody MenuBody body,
            @Nullable IdempotencyKey key) {
        MenuFile menu = desk.publish(
                caller,
                id,
                body.items().stream().map(MenuBody.ItemBody::item).toList(),
                body.from(),
                key == null ? null : key.value());
        return ResponseEntity.created(URI.create("/api/v1/stations/" + id + "/menus"))
                .body(MenuView.of(menu));
    }
}
