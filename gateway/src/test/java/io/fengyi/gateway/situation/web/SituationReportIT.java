package io.fengyi.gateway.situation.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.Tokens;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report over stub services with the demo's numbers: R97, R1, and a service down during the report. */
class SituationReportIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/situation-report";
    private static final String ASKED = PATH + "?asOf=2023-03-31&area=320299001";

    @BeforeEach
    void town() {
        BACKENDS.reset();
        DemoFigures.everywhere();
    }

    /** R97. */
    @Test
    void theReportHoldsEveryValueOfTheDemo() {
        JsonNode report = report(as("PARTY_AFFAIRS"));
        assertThat(texts(report)).containsExactlyEntriesOf(expected());
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("asOf").asString()).isEqualTo("2023-03-31");
        assertThat(report.path("from").asString()).isEqualTo("2022-04-01");
        assertThat(report.path("generatedAt").asString()).isNotEmpty();
        assertThat(report.findValues("title").stream().map(JsonNode::asString))
                .contains("一、现状分析", "二、相关做法", "三、问题与对策", "（一）组织建设", "（二）暖新服务", "（三）基层治理");
    }

    @Test
    void everyNumberHasItsDefinitionSourceAndQuery() {
        JsonNode report = report(as("PARTY_AFFAIRS"));
        List<JsonNode> figures = figures(report);
        assertThat(figures).hasSizeGreaterThan(60).allSatisfy(figure -> {
            assertThat(figure.path("definition").asString()).isNotBlank();
            assertThat(figure.path("source").asString()).isNotBlank();
            assertThat(figure.path("query").asString()).startsWith("/api/v1/");
            assertThat(figure.path("suppressed").isBoolean()).isTrue();
        });
        JsonNode coverage = named(figures, "organisationCoverage");
        assertThat(coverage.path("value").decimalValue()).isEqualByComparingTo("25.0");
        assertThat(coverage.path("numerator").asInt()).isEqualTo(3);
        assertThat(coverage.path("denominator").asInt()).isEqualTo(12);
        assertThat(coverage.path("n").asInt()).isEqualTo(12);
    }

    /** R97: as SA the 3 activists are not shown; the advice is for PA only and no gap for SA. */
    @Test
    void aStreetAdminReadsFewerThanFiveActivistsAndNoAdvice() {
        DemoFigures.registry(DemoFigures.candidatesSuppressed());
        BACKENDS.of("registry")
                .stubFor(get(urlPathEqualTo("/api/v1/formation-advice"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(403)));
        JsonNode report = report(as("STREET_ADMIN"));
        assertThat(texts(report))
                .containsEntry("members", "党员9名、积极分子少于5名。")
                .containsEntry("formationAdvice", "组建建议限党务人员查阅。");
        JsonNode candidates = named(figures(report), "candidates");
        assertThat(candidates.path("value").isNull()).isTrue();
        assertThat(candidates.path("suppressed").asBoolean()).isTrue();
        assertThat(report.path("complete").asBoolean()).isTrue();
    }

    /** R66: those who are away on the day, whatever a sweep found. */
    @Test
    void flowingMembersAreThoseOfTheDayAndNotOfASweep() {
        DemoFigures.says("registry", null, DemoFigures.AS_OF, DemoFigures.count("flowingMembers", 7));
        assertThat(texts(report(as("PARTY_AFFAIRS")))).containsEntry("flowingMembers", "组织关系在外的流动党员7名。");
    }

    /** A plan of 9 with 7 done, 9 members here and 3 elsewhere, 97 of 100 people: hidden for what is beside them. */
    @Test
    void numbersHiddenForAnotherAreNotSaidToBeSmall() {
        DemoFigures.says("registry", null, DemoFigures.AS_OF, DemoFigures.hiddenShare("developmentPlan"));
        DemoFigures.says("registry", null, DemoFigures.NEW_YEAR, DemoFigures.share("developmentPlan", "0.0", 0, 9));
        DemoFigures.says(
                "registry",
                "membershipAt",
                DemoFigures.AS_OF,
                DemoFigures.grouped("membersFound", 12, "membershipAt", "HERE", null, "ELSEWHERE", null));
        DemoFigures.says("learning", null, DemoFigures.AS_OF, DemoFigures.hiddenShare("learningTime"));
        JsonNode report = report(as("STREET_ADMIN"));
        assertThat(texts(report)).containsEntry("development", "全年确定积极分子、发展对象未公布（计划未公布）。");
        assertThat(texts(report).get("study")).endsWith("，实测未公布。");
        assertThat(texts(report).get("sweeps")).endsWith("（组织关系在本地未公布、在外未公布）。");
        assertThat(named(figures(report), "learningTime").propertyNames())
                .contains("suppressed")
                .doesNotContain("few");
    }

    /** What the street admin of the demo reads of its plan of three. */
    @Test
    void aSmallPlanAndWhatIsDoneOfItReadFewerThanFive() {
        String hidden = DemoFigures.hiddenShare("developmentPlan");
        DemoFigures.says("registry", null, DemoFigures.AS_OF, hidden);
        DemoFigures.says("registry", null, DemoFigures.NEW_YEAR, hidden);
        assertThat(texts(report(as("STREET_ADMIN")))).containsEntry("development", "全年确定积极分子、发展对象少于5名（计划少于5名）。");
    }

    /** Abuse row: a service down during the report. */
    @Test
    void aServiceThatIsDownLeavesItsNumbersOpenAndTheOthersStand() {
        BACKENDS.of("welfare")
                .stubFor(get(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(503)));
        JsonNode report = report(as("PARTY_AFFAIRS"));
        assertThat(report.path("complete").asBoolean()).isFalse();
        Map<String, String> texts = texts(report);
        assertThat(texts)
                .containsEntry("help", "解决实际问题数据暂缺，帮助数据暂缺。")
                .containsEntry("workers", "企业12家、网点23个、从业人员812名。")
                .containsEntry("channels", "党课、慰问与志愿活动合计：线上数据暂缺、线下数据暂缺、线上线下结合数据暂缺。");
        assertThat(texts.get("help")).doesNotContain("0");
        String page = GATEWAY.getAs(as("PARTY_AFFAIRS"), ASKED + "&format=html").body();
        assertThat(page).contains("解决实际问题数据暂缺").contains("部分数据暂缺");
    }

    @Test
    void aKeyThatAServiceDoesNotKnowBlanksOnlyItsOwnNumber() {
        BACKENDS.of("points")
                .stubFor(get(urlPathEqualTo("/api/v1/figures/points"))
                        .withQueryParam("keys", matching(".+"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(400)));
        DemoFigures.says("points", null, DemoFigures.AS_OF, DemoFigures.count("granted", 4210));
        JsonNode report = report(as("PARTY_AFFAIRS"));
        assertThat(texts(report)).containsEntry("points", "发放积分4,210分，兑换数据暂缺、使用积分数据暂缺。");
        assertThat(report.path("complete").asBoolean()).isFalse();
    }

    @Test
    void figuresAreFetchedWithTheCallersOwnTokenAndTrace() {
        String token = as("DISTRICT_VIEWER");
        assertThat(GATEWAY.getAs(token, ASKED).statusCode()).isEqualTo(200);
        for (String service : Backends.SERVICES) {
            BACKENDS.of(service)
                    .verify(getRequestedFor(urlPathMatching("/api/v1/figures/.*"))
                            .withHeader("Authorization", equalTo("Bearer " + token))
                            .withHeader("traceparent", matching("00-.*"))
                            .withQueryParam("area", equalTo("320299001")));
        }
    }

    @Test
    void anAreaThatNoServiceShowsTheCallerIsNotThere() {
        for (String service : Backends.SERVICES) {
            BACKENDS.of(service)
                    .stubFor(get(urlPathMatching("/api/v1/figures/.*"))
                            .atPriority(1)
                            .willReturn(aResponse().withStatus(404)));
        }
        HttpResponse<String> answer = GATEWAY.getAs(as("COMMUNITY_STAFF"), ASKED);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:fengyi:problem:area-not-found");
    }

    @Test
    void nobodyWithoutTokenOrRoleGetsIt() {
        HttpResponse<String> nobody = GATEWAY.get(ASKED);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("token-missing");
        assertThat(GATEWAY.getAs("forged", ASKED).statusCode()).isEqualTo(401);
        for (String role : List.of("WORKER", "SITE_MANAGER", "PARTNER", "AUDITOR", "SERVICE", "INSTRUCTOR")) {
            HttpResponse<String> answer = GATEWAY.getAs(as(role), PATH);
            assertThat(answer.statusCode()).as(role).isEqualTo(403);
            assertThat(answer.body()).contains("role-not-allowed");
        }
        assertThat(GATEWAY.getAs(Tokens.of("acc_1"), ASKED).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?area=320299001",
                "?asOf=2023-03-31",
                "?asOf=2023-02-30&area=320299001",
                "?asOf=2023-03-31&area=32029900",
                "?asOf=2023-03-31&area=320299001&area=320299002",
                "?asOf=2023-03-31&area=320299001&from=2023-04-01",
                "?asOf=2023-03-31&area=320299001&format=pdf",
                "?asOf=9999-12-31&area=320299001",
                "?asOf=2023-03-31&area=32029900%26"
            })
    void aMalformedQuestionIsRefused(String query) {
        HttpResponse<String> answer = GATEWAY.getAs(as("STREET_ADMIN"), PATH + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-value");
    }

    private static JsonNode report(String token) {
        HttpResponse<String> answer = GATEWAY.getAs(token, ASKED);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static String as(String role) {
        return Tokens.with(claims -> claims.claim("roles", List.of(role)));
    }

    static Map<String, String> texts(JsonNode report) {
        Map<String, String> texts = new TreeMap<>();
        lines(report)
                .forEach(line ->
                        texts.put(line.path("key").asString(), line.path("text").asString()));
        return texts;
    }

    static List<JsonNode> lines(JsonNode report) {
        List<JsonNode> lines = new ArrayList<>();
        report.path("parts")
                .forEach(part -> part.path("sections")
                        .forEach(section -> section.path("lines").forEach(lines::add)));
        return lines;
    }

    private static List<JsonNode> figures(JsonNode report) {
        List<JsonNode> figures = new ArrayList<>();
        lines(report).forEach(line -> line.path("figures").forEach(figures::add));
        return figures;
    }

    private static JsonNode named(List<JsonNode> figures, String key) {
        return figures.stream()
                .filter(figure -> figure.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> expected() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("workers", "企业12家、网点23个、从业人员812名。");
        texts.put("organisations", "有党组织企业3家（建制型2个、功能型1个），组织覆盖25.0%。");
        texts.put("members", "党员9名、积极分子3名。");
        texts.put("surveyed", "调研103人次、有效答卷100份、采用4种方式。");
        texts.put("surveyedMembers", "受访者中党员占5.0%。");
        texts.put("study", "每周学习不足1小时的：问卷95.0%，实测95.0%。");
        texts.put("hours", "每日工时：不超过8小时20.0%、8至12小时57.0%、超过12小时23.0%；超过8小时的达到80.0%。");
        texts.put("tenure", "从业年限：不超过1年40.0%、1至2年35.0%、2至5年18.0%、超过5年7.0%。");
        texts.put("stay", "去留意愿：愿意长期从事30.0%、转行或观望70.0%。");
        texts.put("satisfaction", "满意度：很满意25.0%、满意18.0%、基本满意27.0%、不满意30.0%；前三项合计达到70.0%。");
        texts.put("sweeps", "走访12次、摸排网点23个（名册网点走到20/20），发现党员17名（组织关系在本地9名、在外8名）。");
        texts.put("founded", "新建建制型党组织2个、功能型党组织1个。");
        texts.put("guidance", "党建指导员3名，指导覆盖企业12/12。");
        texts.put("development", "全年确定积极分子、发展对象3人（计划3人）。");
        texts.put("materials", "发放书籍216册，代表座谈2次。");
        texts.put("classes", "晨间党课、巡回党校62次，参加1,860人次。");
        texts.put("places", "党群服务中心1个、货车司机之家1个、小蜜蜂驿站17个、友好之家2个、专属停车位3处；按三区：街区8处、园区4处、社区12处。");
        texts.put("help", "解决实际问题12个，帮助64人次。");
        texts.put("posts", "提供招聘岗位54个（在招信息9条）。");
        texts.put("care", "暖蜂慰问12次，惠及780人次；按季节：春季3次、夏季3次、秋季3次、冬季3次。");
        texts.put("merchants", "友好商户2家，专属优惠3类。");
        texts.put("attachments", "社区报到32人、志愿队1支、志愿活动2次。");
        texts.put(
                "cases", "随手拍立案率94.87%（立案37件）、结案率90.00%（结案27件）、按期结案率86.67%；响应率97.44%、解决率86.67%、满意率88.89%，三率综合90.68%。");
        texts.put("points", "发放积分4,210分，兑换17笔、使用积分900分。");
        texts.put("publicity", "典型宣传3次，按媒体：学习强国3次。");
        // R1: 2 classes; 62 + 11 + 2; 1 care activity
        texts.put("channels", "党课、慰问与志愿活动合计：线上2场、线下75场、线上线下结合1场。");
        texts.put("coverageTrend", "组织覆盖由期初0.0%到25.0%，工作覆盖由期初0.0%到100.0%。");
        texts.put("formationAdvice", "组建建议：单独组建1个、联合组建1个、功能型1个，全部采纳后组织覆盖预计66.7%。");
        texts.put("flowingMembers", "组织关系在外的流动党员8名。");
        texts.put("learning", "最近四周未学习20人，线上课占比3.1%，按需求配置主题套餐4个。");
        texts.put("rights", "求助中权益类占20.0%。");
        texts.put("toDo", "指导缺口企业0家；待回访2次；逾期组织生活1次；超时案件2件。");
        return texts;
    }
}
