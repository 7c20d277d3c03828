package io.fengyi.registry.survey.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.survey.SurveyDesk;
import io.fengyi.registry.survey.SurveyId;
import io.fengyi.registry.survey.SurveyStatus;
import io.fengyi.registry.survey.SurveyView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
@RequestMapping("/api/v1/surveys")
@Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
@Tag(name = "问卷")
class SurveyResource {

    private final SurveyDesk desk;

    SurveyResource(SurveyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "问卷列表")
    Page<SurveyBody> list(Caller caller, @RequestParam @Nullable SurveyStatus status, PageRequest page) {
        return desk.list(caller, status, page).map(SurveyBody::of);
    }

    @PostMapping
    @Operation(summary = "起草问卷", description = "数值题的分段须首尾相接、无重叠；公布方案在第一份答卷之前定下")
    @ApiResponse(responseCode = "201", description = "草稿")
    ResponseEntity<SurveyBody> draft(
            Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody SurveyDraftBody body) {
        return created(desk.draft(caller, body.content(), key));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份问卷")
    ResponseEntity<SurveyBody> get(Caller caller, @PathVariable String id) {
        return ok(desk.get(caller, new SurveyId(id)));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "修改草稿", description = "JSON Merge Patch")
    ResponseEntity<SurveyBody> change(Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        SurveyId surveyId = new SurveyId(id);
        SurveyDraftBody merged = patch.applyTo(SurveyDraftBody.editable(desk.get(caller, surveyId)));
        return ok(desk.change(caller, surveyId, merged.content(), version));
    }

    @PostMapping("/{id}/opening")
    @Operation(summary = "开放作答", description = "匿名盲签问卷在此生成密钥")
    ResponseEntity<SurveyBody> open(Caller caller, @PathVariable String id) {
        return ok(desk.open(caller, new SurveyId(id)));
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "结束作答", description = "签名私钥随之销毁")
    ResponseEntity<SurveyBody> close(Caller caller, @PathVariable String id) {
        return ok(desk.close(caller, new SurveyId(id)));
    }

    @PostMapping("/{id}/publication")
    @Operation(summary = "公布结果", description = "按公布方案计数并隐去小格")
    ResponseEntity<SurveyBody> publish(Caller caller, @PathVariable String id) {
        return ok(desk.publish(caller, new SurveyId(id)));
    }

    @PostMapping("/{id}/versions")
    @Operation(summary = "新一期问卷", description = "沿用题目，从草稿开始")
    @ApiResponse(responseCode = "201", description = "草稿")
    ResponseEntity<SurveyBody> nextVersion(Caller caller, @PathVariable String id, @Nullable IdempotencyKey key) {
        return created(desk.nextVersion(caller, new SurveyId(id), key));
    }

    private static ResponseEntity<SurveyBody> created(SurveyView survey) {
        return Answers.created(URI.create("/api/v1/surveys/" + survey.id()), SurveyBody.of(survey), survey.version());
    }

    private static ResponseEntity<SurveyBody> ok(SurveyView survey) {
        return Answers.ok(SurveyBody.of(survey), survey.version());
    }
}
