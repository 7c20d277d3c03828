package io.fengyi.registry.area.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.area.AreaFacts;
import io.fengyi.registry.area.AreaLevel;
import io.fengyi.registry.area.AreaView;
import io.fengyi.registry.input.VersionOrNew;
import io.fengyi.registry.place.Point;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/areas")
@Tag(name = "行政区划")
class AreaResource {

    private final AreaDirectory areas;

    AreaResource(AreaDirectory areas) {
        this.areas = areas;
    }

    @GetMapping
    @Public
    @Operation(summary = "行政区划树：区县、街道、社区、网格", description = "under 为上级代码（前缀即下级）；level 只看一级；asOf 默认今天")
    Page<AreaBody> list(
            @RequestParam @Nullable String under,
            @RequestParam @Nullable AreaLevel level,
            @RequestParam @Nullable LocalDate asOf,
            PageRequest page) {
        AreaCode prefix = under == null ? null : AreaCode.of("under", under);
        return areas.below(prefix, level, asOf, page).map(AreaBody::of);
    }

    @GetMapping("/{code}")
    @Public
    @Operation(summary = "一个区划")
    ResponseEntity<AreaBody> get(@PathVariable String code) {
        AreaView area = areas.get(AreaCode.of("code", code));
        return Answers.ok(AreaBody.of(area), area.version());
    }

    @PutMapping("/{code}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "新增或修改区划；上级由代码前缀决定", description = "已存在时须带 If-Match；网格由治理服务划定，此处只读")
    @ApiResponse(responseCode = "200", description = "已修改")
    @ApiResponse(responseCode = "201", description = "已新增")
    ResponseEntity<AreaBody> put(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PutArea body) {
        AreaFacts facts = new AreaFacts(body.name(), Point.of(body.centre()), body.validFrom(), body.validTo());
        AreaView area = areas.put(caller, AreaCode.of("code", code), facts, VersionOrNew.of(ifMatch));
        AreaBody answer = AreaBody.of(area);
        return area.version() == 0
                ? Answers.created(URI.create("/api/v1/areas/" + code), answer, 0)
                : Answers.ok(answer, area.version());
    }
}
