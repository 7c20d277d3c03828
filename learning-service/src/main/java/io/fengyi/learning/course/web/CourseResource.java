package io.fengyi.learning.course.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.learning.course.CourseDesk;
import io.fengyi.learning.course.CourseFile;
import io.fengyi.learning.course.CourseFilter;
import io.fengyi.learning.course.CourseForm;
import io.fengyi.learning.course.CourseState;
import io.fengyi.media.SignedLinks;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses")
@Tag(name = "课程")
class CourseResource {

    private final CourseDesk desk;
    private final SignedLinks links;

    CourseResource(CourseDesk desk, SignedLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @GetMapping
    @Public
    @Operation(summary = "已发布的课程", description = "state 为其他状态时限街道、党建工作人员；指导员只见自己的课程")
    Page<CourseSummary> list(
            Caller caller,
            @RequestParam(defaultValue = "PUBLISHED") CourseState state,
            @RequestParam @Nullable @Parameter(example = "SAFETY") String topic,
            @RequestParam @Nullable CourseForm form,
            @RequestParam @Nullable @Parameter(example = "XUEXI_QIANGGUO") String carrier,
            @RequestParam @Nullable @Parameter(example = "GRID_TRAINING") String tag,
            @RequestParam @Nullable @Parameter(description = "标题或简介中的文字", example = "雨天") String q,
            PageRequest page) {
        CourseFilter filter = new CourseFilter(topic, form, carrier, tag, q);
        if (state == CourseState.PUBLISHED) {
            return desk.published(filter, page).map(CourseSummary::of);
        }
        if (!caller.hasAny(Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR)) {
            throw new Forbidden("forbidden", "state: " + state + " (for staff only)");
        }
        return desk.inState(caller, state, filter, page).map(CourseSummary::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一门课程及其课时", description = "草稿仅作者与工作人员可见；已下架的课程仍可打开")
    ResponseEntity<CourseView> get(Caller caller, @PathVariable @Parameter(example = "crs_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @PostMapping
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "起草课程")
    ResponseEntity<CourseView> draft(Caller caller, @Valid @RequestBody CourseBody body, @Nullable IdempotencyKey key) {
        CourseFile course = desk.draft(caller, body.content(), value(key));
        URI location = URI.create("/api/v1/courses/" + course.id());
        return Answers.created(location, CourseView.of(course, links), course.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "修改课程", description = "JSON Merge Patch；须带 If-Match。指导员只改自己的草稿；已发布课时的时长与内容不可改，去掉 id 即作为新课时。")
    ResponseEntity<CourseView> revise(
            Caller caller,
            @PathVariable @Parameter(example = "crs_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.revise(
                caller,
                id,
                version,
                content -> patch.applyTo(CourseBody.of(content)).contentAfter(content)));
    }

    @PostMapping("/{id}/publication")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "发布课程")
    ResponseEntity<CourseView> publish(
            Caller caller,
            @PathVariable @Parameter(example = "crs_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.publish(caller, id, value(key)));
    }

    @PostMapping("/{id}/retirement")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "下架课程")
    ResponseEntity<CourseView> retire(
            Caller caller,
            @PathVariable @Parameter(example = "crs_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.retire(caller, id, value(key)));
    }

    private ResponseEntity<CourseView> answer(CourseFile course) {
        return Answers.ok(CourseView.of(course, links), course.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
