package io.fengyi.governance.volunteer.team.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.volunteer.team.TeamDesk;
import io.fengyi.governance.volunteer.team.TeamFile;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Volunteer teams (governance.md 3.5). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "志愿者队伍")
class TeamResource {

    private final TeamDesk desk;

    TeamResource(TeamDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/volunteer-teams")
    @Public
    @Operation(summary = "志愿者队伍")
    Page<TeamView> list(
            @RequestParam(required = false) @Nullable @Parameter(example = "320299001") String area,
            @RequestParam(required = false) @Nullable @Parameter(description = "这一天存在的队伍；默认今天", example = "2023-03-31")
                    LocalDate on,
            PageRequest page) {
        return desk.activeOn(on, area, page).map(TeamView::open);
    }

    @GetMapping("/volunteer-teams/{id}")
    @Public
    @Operation(summary = "一支志愿者队伍", description = "队员与辖区工作人员还可见队长")
    ResponseEntity<TeamView> get(Caller caller, @PathVariable @Parameter(example = "vtm_0HZ8K3QF5S1RM") String id) {
        return answer(caller, desk.get(id));
    }

    @PostMapping("/volunteer-teams")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "组建志愿者队伍", description = "队长是劳动者，自动成为队员")
    ResponseEntity<TeamView> found(Caller caller, @Valid @RequestBody TeamBody body, @Nullable IdempotencyKey key) {
        TeamFile file = desk.found(caller, body.plan(), key);
        URI location = URI.create("/api/v1/volunteer-teams/" + file.id());
        return Answers.created(location, view(caller, file), file.version());
    }

    @PatchMapping("/volunteer-teams/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "更改志愿者队伍", description = "JSON Merge Patch；须带 If-Match")
    ResponseEntity<TeamView> change(
            Caller caller,
            @PathVariable @Parameter(example = "vtm_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(
                caller,
                desk.change(
                        caller,
                        id,
                        version,
                        plan -> patch.applyTo(TeamBody.of(plan)).plan()));
    }

    @GetMapping("/me/volunteer-teams")
    @Allow(Role.WORKER)
    @Operation(summary = "我加入的志愿者队伍")
    Page<TeamView> mine(Caller caller, PageRequest page) {
        return desk.mine(caller, page).map(file -> view(caller, file));
    }

    @PutMapping("/me/volunteer-teams/{id}")
    @Allow(Role.WORKER)
    @Operation(summary = "加入志愿者队伍", description = "重复加入不变")
    TeamView join(Caller caller, @PathVariable @Parameter(example = "vtm_0HZ8K3QF5S1RM") String id) {
        return view(caller, desk.join(caller, id));
    }

    @DeleteMapping("/me/volunteer-teams/{id}")
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出志愿者队伍", description = "队长须先移交")
    void leave(Caller caller, @PathVariable @Parameter(example = "vtm_0HZ8K3QF5S1RM") String id) {
        desk.leave(caller, id);
    }

    private ResponseEntity<TeamView> answer(Caller caller, TeamFile file) {
        return Answers.ok(view(caller, file), file.version());
    }

    private TeamView view(Caller caller, TeamFile file) {
        return TeamView.of(file, desk.leaderHandle(caller, file).orElse(null));
    }
}
