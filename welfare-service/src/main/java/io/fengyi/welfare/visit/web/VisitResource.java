package io.fengyi.welfare.visit.web;

import io.fengyi.access.Public;
import io.fengyi.welfare.visit.VisitDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stations/{id}/visits")
@Tag(name = "驿站到访")
class VisitResource {

    private final VisitDesk desk;

    VisitResource(VisitDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Public
    @Operation(summary = "匿名到访计数", description = "扫描门口二维码；不需要账号，不留轨迹，同一随机数一日一次")
    VisitView visit(
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id, @Valid @RequestBody VisitBody body) {
        return new VisitView(desk.visit(id, body.dayToken()));
    }
}
