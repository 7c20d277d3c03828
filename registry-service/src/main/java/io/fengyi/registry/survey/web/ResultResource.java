package io.fengyi.registry.survey.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.registry.survey.ResultDesk;
import io.fengyi.registry.survey.SurveyId;
import io.fengyi.registry.survey.result.ReleasedTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/surveys/{id}")
@Tag(name = "问卷结果")
class ResultResource {

    private final ResultDesk results;

    ResultResource(ResultDesk results) {
        this.results = results;
    }

    @Schema(name = "SurveyResults")
    record ResultsBody(String id, String title, String purpose, int invitedN, int answers, List<ResultBody> tables) {}

    @Schema(name = "SurveyThreshold")
    record ThresholdBody(@Schema(example = "80.0") double percent, boolean holds, int count, int validN) {}

    @Schema(name = "SurveyTextChoice")
    record Chosen(
            @NotNull @Size(max = 200) @Schema(description = "须与审阅列表中的文字一致", example = "[\"希望多设休息点\"]")
            List<@NotNull String> texts) {}

    @Schema(name = "SurveyTrend")
    record TrendBody(String key, ResultBody first, ResultBody second) {}

    @GetMapping("/results")
    @Public
    @Operation(summary = "已公布的全部结果", description = "公布方案写明公开的，任何人可看")
    ResultsBody all(Caller caller, @PathVariable String id) {
        ResultDesk.Results all = results.all(caller, new SurveyId(id));
        return new ResultsBody(
                id,
                all.title(),
                all.purpose(),
                all.invitedN(),
                all.answers(),
                all.tables().stream()
                        .map(table -> ResultBody.of(table, all.invitedN()))
                        .toList());
    }

    @GetMapping("/results/{question}")
    @Public
    @Operation(summary = "一道题的分布", description = "矩阵题每行一张表")
    List<ResultBody> question(
            Caller caller, @PathVariable String id, @Parameter(example = "hours") @PathVariable String question) {
        SurveyId surveyId = new SurveyId(id);
        int invited = results.all(caller, surveyId).invitedN();
        return results.question(caller, surveyId, question).stream()
                .map(table -> ResultBody.of(table, invited))
                .toList();
    }

    @GetMapping("/texts/{question}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "一道文字题的回答", description = "已隐去证件号、电话、车牌；次序打乱，不带日期")
    List<String> texts(Caller caller, @PathVariable String id, @PathVariable String question) {
        return results.texts(caller, new SurveyId(id), question);
    }

    @PostMapping("/texts/{question}/release")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "公布审阅过的文字回答", description = "逐条选定；公布时再次打乱，不带日期；再次公布即替换")
    ReleasedTexts releaseTexts(
            Caller caller, @PathVariable String id, @PathVariable String question, @Valid @RequestBody Chosen body) {
        return results.release(caller, new SurveyId(id), question, body.texts());
    }

    @GetMapping("/results/{question}/texts")
    @Public
    @Operation(summary = "已公布的文字回答", description = "与结果同样的人可看")
    ReleasedTexts releasedTexts(Caller caller, @PathVariable String id, @PathVariable String question) {
        return results.released(caller, new SurveyId(id), question);
    }

    @GetMapping("/cross-tabs/{key}")
    @Public
    @Operation(summary = "公布方案中的一张交叉表")
    ResultBody crossTab(Caller caller, @PathVariable String id, @PathVariable String key) {
        SurveyId surveyId = new SurveyId(id);
        return ResultBody.of(
                results.crossTab(caller, surveyId, key),
                results.all(caller, surveyId).invitedN());
    }

    @GetMapping("/results/{question}/threshold")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.DISTRICT_VIEWER})
    @Operation(summary = "占比是否超过某值", description = "按精确数比较：80.0% 不算“超过 80%”")
    ThresholdBody threshold(
            Caller caller,
            @PathVariable String id,
            @PathVariable String question,
            @Parameter(example = "FROM_8_TO_12,OVER_12") @RequestParam Set<String> bands,
            @Parameter(example = "gt") @RequestParam ResultDesk.Operator operator,
            @Parameter(example = "80") @RequestParam double percent) {
        ResultDesk.Threshold threshold =
                results.threshold(caller, new SurveyId(id), question, bands, operator, percent);
        return new ThresholdBody(threshold.percent(), threshold.holds(), threshold.count(), threshold.validN());
    }

    @GetMapping("/trend/{other}")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.DISTRICT_VIEWER})
    @Operation(summary = "两期问卷对比", description = "题目键相同的分布并列")
    List<TrendBody> trend(Caller caller, @PathVariable String id, @PathVariable String other) {
        SurveyId first = new SurveyId(id);
        SurveyId second = new SurveyId(other);
        int invited = results.all(caller, first).invitedN();
        int invitedThen = results.all(caller, second).invitedN();
        return results.trend(caller, first, second).stream()
                .map(pair -> new TrendBody(
                        pair.first().key(),
                        ResultBody.of(pair.first(), invited),
                        ResultBody.of(pair.second(), invitedThen)))
                .toList();
    }
}
