package io.fengyi.governance.category.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.category.CategoryDesk;
import io.fengyi.governance.category.ReportCategories;
import io.fengyi.governance.category.ReportCategory;
import io.fengyi.http.Answers;
import io.fengyi.http.BusinessDay;
import io.fengyi.store.Checksums;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Categories of reports (governance.md 3.1). */
@RestController
@RequestMapping("/api/v1/report-categories")
@Tag(name = "事件类别")
class CategoryResource {

    private final ReportCategories categories;
    private final CategoryDesk desk;
    private final Clock clock;

    CategoryResource(ReportCategories categories, CategoryDesk desk, Clock clock) {
        this.categories = categories;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Public
    @Operation(summary = "事件类别列表", description = "两级类别；只可选第二级。支持 ETag 与 304。")
    ResponseEntity<CategoryList> list() {
        LocalDate today = BusinessDay.of(clock.instant());
        List<ReportCategory> all = categories.all();
        String tag = Checksums.of(today
                + all.stream()
                        .map(category -> category.code() + ':' + category.version())
                        .collect(Collectors.joining(",")));
        return ResponseEntity.ok()
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic())
                .body(new CategoryList(
                        all.stream()
                                .map(category -> CategoryView.of(category, today))
                                .toList(),
                        null));
    }

    @GetMapping("/{code}")
    @Public
    @Operation(summary = "一个事件类别")
    ResponseEntity<CategoryView> get(@PathVariable @Parameter(example = "CMGT-01-03") String code) {
        return answer(categories.get(code));
    }

    @PutMapping("/{code}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "新增、修改或停用事件类别", description = "改名不影响已有上报。修改已有类别需要 If-Match；新增不需要。aboutPersons 只能为 false。")
    ResponseEntity<CategoryView> put(
            @PathVariable @Pattern(regexp = ReportCategory.CODE) @Parameter(example = "CMGT-01-03") String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody CategoryBody body) {
        ReportCategory stored = desk.put(body.category(code), ifMatch);
        return stored.version() != null && stored.version() == 0
                ? Answers.created(URI.create("/api/v1/report-categories/" + code), view(stored), 0)
                : answer(stored);
    }

    private ResponseEntity<CategoryView> answer(ReportCategory category) {
        return Answers.ok(view(category), Objects.requireNonNullElse(category.version(), 0L));
    }

    private CategoryView view(ReportCategory category) {
        return CategoryView.of(category, BusinessDay.of(clock.instant()));
    }
}
