package io.fengyi.welfare.usedservices.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.welfare.usedservices.UsedServicesPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/used-services")
@Tag(name = "我的")
class UsedServicesResource {

    private final List<UsedServicesPart> parts;

    UsedServicesResource(List<UsedServicesPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(UsedServicesPart::name))
                .toList();
    }

    @GetMapping
    @Allow(Role.WORKER)
    @Operation(summary = "我使用的服务", description = "关注的驿站、领取、活动、求助、应聘；仅本人可见")
    ResponseEntity<UsedServicesView> mine(Caller caller) {
        String worker = caller.workerId();
        UsedServicesView view = new UsedServicesView(parts.stream()
                .map(part -> new UsedServicesView.PartView(
                        part.name(),
                        part.of(worker).stream()
                                .map(UsedServicesView.UsedServiceView::of)
                                .toList()))
                .toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
