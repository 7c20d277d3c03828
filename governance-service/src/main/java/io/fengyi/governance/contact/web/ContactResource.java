package io.fengyi.governance.contact.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.contact.ContactDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reporter's number for one report (governance.md 3.2, "messages"). */
@RestController
@RequestMapping("/api/v1/reports/{id}/contact-disclosure")
@Tag(name = "随手拍")
class ContactResource {

    private final ContactDesk desk;

    ContactResource(ContactDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "查看上报人电话", description = "仅当上报人对本件同意共享联系方式；写明用途，留痕并告知本人。登记服务不可用时返回 503。")
    ResponseEntity<ContactView> disclose(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody AskContact body,
            Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ContactView(desk.phoneOfReporter(caller, id, body.purpose())));
    }
}
