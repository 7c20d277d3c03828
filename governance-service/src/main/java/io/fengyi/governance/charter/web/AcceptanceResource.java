package io.fengyi.governance.charter.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.charter.CharterDesk;
import io.fengyi.governance.charter.CharterKind;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Own acceptances of charters (governance.md 3.6). */
@RestController
@RequestMapping("/api/v1/me/charter-acceptances")
@Allow({Role.WORKER, Role.MERCHANT, Role.SITE_MANAGER})
@Tag(name = "公约与规范")
class AcceptanceResource {

    private final CharterDesk desk;

    AcceptanceResource(CharterDesk desk) {
        this.desk = desk;
    }

    /** What was accepted, and when. */
    @Schema(name = "CharterAcceptance")
    record AcceptanceView(
            @Schema(example = "cht_0HZ8K3QF5S1RM") String charterId, CharterKind kind, Instant at) {

        static AcceptanceView of(CharterDesk.Accepted accepted) {
            return new AcceptanceView(accepted.charterId(), accepted.kind(), accepted.at());
        }
    }

    @GetMapping
    @Operation(summary = "我签署的公约")
    Page<AcceptanceView> mine(Caller caller, PageRequest page) {
        return desk.acceptedBy(caller, page).map(AcceptanceView::of);
    }

    @PutMapping("/{id}")
    @Operation(summary = "签署", description = "自愿；不签署不影响任何功能")
    AcceptanceView accept(Caller caller, @PathVariable @Parameter(example = "cht_0HZ8K3QF5S1RM") String id) {
        return AcceptanceView.of(desk.accept(caller, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回签署")
    void takeBack(Caller caller, @PathVariable @Parameter(example = "cht_0HZ8K3QF5S1RM") String id) {
        desk.takeBack(caller, id);
    }
}
