package io.fengyi.welfare.help.web;

import io.fengyi.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Numbers to call (welfare.md 3.6); constant, so that they are there when nothing else is. */
@RestController
@RequestMapping("/api/v1/emergency-contacts")
@Tag(name = "急难愁盼求助")
class EmergencyResource {

    private static final Duration KEPT = Duration.ofDays(1);

    /** The list. */
    record EmergencyContacts(List<EmergencyContact> items) {}

    @GetMapping
    @Public
    @Operation(summary = "紧急电话与服务热线", description = "在任何表单之前展示；无需登录")
    ResponseEntity<EmergencyContacts> contacts() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(new EmergencyContacts(EmergencyContact.all()));
    }
}
