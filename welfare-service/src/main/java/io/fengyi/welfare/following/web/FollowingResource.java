package io.fengyi.welfare.following.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.welfare.following.FollowingDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/followed-stations/{id}")
@Tag(name = "我的")
class FollowingResource {

    private final FollowingDesk desk;

    FollowingResource(FollowingDesk desk) {
        this.desk = desk;
    }

    @PutMapping
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "关注驿站", description = "再次关注即表示已查看最新菜单；幂等，无需 If-Match")
    void follow(Caller caller, @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id) {
        desk.follow(caller, id);
    }

    @DeleteMapping
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消关注驿站", description = "幂等，无需 If-Match")
    void unfollow(Caller caller, @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id) {
        desk.unfollow(caller, id);
    }
}
