package io.fengyi.systemtests.demo;

import static io.fengyi.systemtests.demo.DemoOffice.AREA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** R97 and R1: the report over the demo's own figures, line by line of the table in platform.md 3.11. */
class SituationReportIT {

    private static final String AS_OF = "2023-03-31";

    private final DemoOffice office = DemoOffice.open();
    private final Api party = office.as(Role.PARTY_AFFAIRS, AREA);

    /** R97. */
    @Test
    void theReportHoldsEveryValueOfTheSpecification() {
        Report report = Report.read(party, AS_OF, AREA);
        assertThat(report.texts()).containsExactlyEntriesOf(expected());
        assertThat(report.complete()).isTrue();
        assertThat(report.headings())
                .containsExactly(
                        "一、现状分析",
                        "（一）基本情况",
                        "（二）调研情况",
                        "二、相关做法",
                        "（一）组织建设",
                        "（二）暖新服务",
                        "（三）基层治理",
                        "三、问题与对策",
                        "（一）覆盖与组建",
                        "（二）教育与权益",
                        "（三）待办事项");
    }

    /** R65: the site of which the report speaks stands in the list. */
    @Test
    void theSitesToVisitAgainAreThoseOfTheList() {
        assertThat(party.get("/api/v1/follow-ups").expect(200).json().required("items"))
                .hasSize(1);
    }

    /** R97: as SA the 3 activists read 少于5名; nothing is missing for that. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STREET_ADMIN", "DISTRICT_VIEWER"})
    void forOthersTheThreeActivistsAreFewerThanFive(Role role) {
        Report report = Report.read(office.as(role, AREA), AS_OF, AREA);
        Map<String, String> expected = expected();
        expected.put("members", "党员9名、积极分子少于5名。");
        expected.put("development", "全年确定积极分子、发展对象少于5名（计划少于5名）。");
        expected.put("formationAdvice", "组建建议限党务人员查阅。");
        assertThat(report.texts()).containsExactlyEntriesOf(expected);
        assertThat(report.complete()).isTrue();
        JsonNode activists = report.figures().stream()
                .filter(figure -> figure.path("key").asString().equals("candidates"))
                .findFirst()
                .orElseThrow();
        assertThat(activists.path("suppressed").asBoolean()).isTrue();
        assertThat(activists.path("value").isNull()).isTrue();
    }

    /** R97: each link, asked with the same token. */
    @Test
    void everyQueryReturnsTheSameValue() {
        List<JsonNode> figures = Report.read(party, AS_OF, AREA).figures();
        assertThat(figures).hasSizeGreaterThan(80).allSatisfy(figure -> {
            JsonNode answer =
                    party.get(figure.required("query").asString()).expect(200).json();
            String key = figure.required("key").asString();
            assertThat(figure.required("definition").asString()).isNotBlank();
            assertThat(figure.required("source").asString()).isNotBlank();
            if (key.equals("formationAdvice")) {
                isAdvised(figure, answer);
            } else {
                isTheSame(figure, answer.at("/items/0"));
            }
        });
    }

    private static void isAdvised(JsonNode figure, JsonNode advice) {
        String group = figure.required("group").asString();
        long told = figure.required("value").decimalValue().movePointRight(1).longValueExact();
        if (group.equals("coverageIfAdopted")) {
            assertThat(Math.round(advice.at("/coverageIfAdopted/percent").asDouble() * 10))
                    .isEqualTo(told);
        } else {
            assertThat(advice.required("items")
                            .valueStream()
                            .filter(item -> group.equals(item.path("mode").asString("")))
                            .count())
                    .isEqualTo(told / 10);
        }
    }

    private static void isTheSame(JsonNode figure, JsonNode item) {
        assertThat(item.required("key")).isEqualTo(figure.required("key"));
        if (figure.path("group").isNull()) {
            for (String field : List.of("value", "numerator", "denominator", "n", "unit", "suppressed", "query")) {
                assertThat(number(item.required(field))).as(field).isEqualTo(number(figure.required(field)));
            }
            return;
        }
        List<String> columns = DemoOffice.elements(item.at("/groups/columns")).stream()
                .map(JsonNode::asString)
                .toList();
        JsonNode row = item.at("/groups/rows")
                .valueStream()
                .filter(one -> one.path(0).equals(figure.required("group")))
                .findFirst()
                .orElse(null);
        // a row that a service leaves out holds nothing
        String value = row == null ? "0" : number(row.path(columns.size() - 1));
        assertThat(value).isEqualTo(number(figure.required("value")));
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    /** R97. */
    @Test
    void htmlAndWordHoldTheSameTexts() throws IOException {
        Report report = Report.read(party, AS_OF, AREA);
        String path = Report.path(AS_OF, AREA);
        Answer html = party.get(path + "&format=html").expect(200);
        assertThat(html.header("Content-Type")).startsWith("text/html");
        String page = html.body().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        Answer word = party.get(path + "&format=docx").expect(200);
        assertThat(word.header("Content-Disposition")).contains("situation-2023-03-31-320299001.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word.bytes()))) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            List<String> texts = new ArrayList<>(report.texts().values());
            texts.addAll(report.headings());
            assertThat(texts).hasSizeGreaterThan(40).allSatisfy(text -> {
                assertThat(page).contains(text);
                assertThat(paragraphs).contains(text);
            });
            assertThat(document.getTables()).hasSize(1);
            String sources = document.getTables().get(0).getText();
            report.figures().forEach(figure -> {
                String query = figure.required("query").asString();
                assertThat(sources).contains(query);
                assertThat(page).contains(query);
            });
        }
    }

    /** R1: sessions of learning, care of welfare and volunteering of governance, added up by channel. */
    @Test
    void theLineByChannelIsTheSumOfTheThreeServices() {
        Map<String, Long> sums = new LinkedHashMap<>(Map.of("ONLINE", 0L, "OFFLINE", 0L, "MIXED", 0L));
        for (String figure : List.of("learning/sessions", "welfare/careActivities", "governance/volunteerActivities")) {
            String[] where = figure.split("/");
            JsonNode item = party.get("/api/v1/figures/" + where[0] + "?" + DemoOffice.PERIOD + "&keys=" + where[1]
                            + "&groupBy=channel")
                    .expect(200)
                    .json()
                    .at("/items/0");
            long grouped = 0;
            for (JsonNode row : item.at("/groups/rows")) {
                sums.merge(row.path(0).asString(), row.path(1).asLong(), Long::sum);
                grouped += row.path(1).asLong();
            }
            assertThat(grouped)
                    .as(figure)
                    .isPositive()
                    .isEqualTo(item.path("value").asLong());
        }
        assertThat(sums).containsOnlyKeys("ONLINE", "OFFLINE", "MIXED");
        assertThat(Report.read(party, AS_OF, AREA).texts().get("channels"))
                .isEqualTo("党课、慰问与志愿活动合计：线上%d场、线下%d场、线上线下结合%d场。"
                        .formatted(sums.get("ONLINE"), sums.get("OFFLINE"), sums.get("MIXED")));
    }

    /** R1: what is held says how; the same bodies with a channel pass that check. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "class-sessions | {\"title\":\"晨间党课\",\"kind\":\"MORNING_CLASS\",\"slot\":\"MORNING_MEETING\",\"topic\":\"LAW\",#"
                        + "\"siteId\":\"sit_0\",\"startsAt\":\"2023-04-05T08:30:00+08:00\",\"minutes\":20}",
                "care-activities | {\"seriesId\":\"crs_0\",\"plan\":{\"communityCode\":\"320299001001\",\"address\":\"古镇社区\",#"
                        + "\"startsAt\":\"2023-04-05T14:00:00+08:00\",\"minutes\":60,\"capacity\":30}}",
                "volunteer-activities | {\"teamId\":\"vtm_0\",\"kind\":\"HYGIENE\",\"communityCode\":\"320299001001\",#"
                        + "\"address\":\"古镇社区\",\"startsAt\":\"2023-04-08T09:00:00+08:00\",\"minutes\":60,\"quota\":5}"
            })
    void whatIsHeldSaysThroughWhichChannel(String what, String body) {
        Api admin = office.as(Role.STREET_ADMIN, AREA);
        Answer without = admin.freshKey().post("/api/v1/" + what, body.replace("#", ""));
        assertThat(without.expect(400).body()).contains("channel");
        Answer with = admin.freshKey().post("/api/v1/" + what, body.replace("#", "\"channel\":\"OFFLINE\","));
        assertThat(with.status()).isIn(404, 422);
        assertThat(with.body()).doesNotContain("channel");
    }

    /** R97: another date and another area have their own numbers. */
    @Test
    void anotherDateAndAnotherAreaHaveTheirOwnNumbers() {
        Map<String, String> autumn = Report.read(party, "2022-09-30", AREA).texts();
        assertThat(autumn)
                .containsEntry("workers", "企业12家、网点20个、从业人员812名。")
                .containsEntry("hours", "每日工时：暂无问卷；超过8小时的暂无问卷。")
                .containsEntry("surveyed", "调研0人次、有效答卷0份、采用0种方式。")
                .containsEntry("publicity", "典型宣传0次，按媒体：无。");
        Api staff = office.as(Role.COMMUNITY_STAFF, AREA + "001");
        Report community = Report.read(staff, AS_OF, AREA + "001");
        JsonNode workers = staff.get(
                        "/api/v1/figures/registry?asOf=2023-03-31&area=" + AREA + "001&keys=enterprises,sites,workers")
                .expect(200)
                .json()
                .required("items");
        assertThat(community.texts().get("workers"))
                .isEqualTo("企业%d家、网点%d个、从业人员%d名。"
                        .formatted(
                                workers.at("/0/value").asInt(),
                                workers.at("/1/value").asInt(),
                                workers.at("/2/value").asInt()))
                .isNotEqualTo(expected().get("workers"));
        assertThat(community.complete()).isTrue();
        staff.get(Report.path(AS_OF, AREA)).expect(404);
    }

    private static Map<String, String> expected() {
        Map<String, String> texts = new LinkedHashMap<>();
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
        texts.put("places", "党群服务中心1个、货车司机之家1个、小蜜蜂驿站17个、友好之家2个、专属停车位3处；按三区：街区5处、园区3处、社区16处。");
        texts.put("help", "解决实际问题12个，帮助64人次。");
        texts.put("posts", "提供招聘岗位54个（在招信息9条）。");
        texts.put("care", "暖蜂慰问12次，惠及780人次；按季节：秋季3次、春季3次、夏季3次、冬季3次。");
        texts.put("merchants", "友好商户2家，专属优惠3类。");
        texts.put("attachments", "社区报到32人、志愿队1支、志愿活动2次。");
        texts.put(
                "cases",
                "随手拍立案率100.00%（立案20件）、结案率100.00%（结案20件）、按期结案率100.00%；响应率100.00%、解决率95.00%、满意率66.67%，三率综合86.58%。");
        texts.put("points", "发放积分599分，兑换0笔、使用积分0分。");
        texts.put("publicity", "典型宣传3次，按媒体：区级党媒1次、省级新闻客户端1次、学习强国1次。");
        texts.put("channels", "党课、慰问与志愿活动合计：线上0场、线下74场、线上线下结合4场。");
        texts.put("coverageTrend", "组织覆盖由期初0.0%到25.0%，工作覆盖由期初0.0%到100.0%。");
        texts.put("formationAdvice", "组建建议：单独组建1个、联合组建1个、功能型1个，全部采纳后组织覆盖预计66.7%。");
        texts.put("flowingMembers", "组织关系在外的流动党员8名。");
        texts.put("learning", "最近四周未学习20人，线上课占比6.3%，按需求配置主题套餐1个。");
        texts.put("rights", "求助中权益类占30.0%。");
        texts.put("toDo", "指导缺口企业0家；待回访1次；逾期组织生活3次；超时案件0件。");
        return texts;
    }
}
