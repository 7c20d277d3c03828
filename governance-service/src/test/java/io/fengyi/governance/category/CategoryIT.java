package io.fengyi.governance.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryIT extends GovernanceScenario {

    @Test
    void theOfficeBeginsWithTwoLevels() {
        Answer list = api.get("/api/v1/report-categories").expect(200);
        assertThat(list.body()).contains("CMGT-01-03").contains("占用盲道");
        api.with("If-None-Match", list.etag()).get("/api/v1/report-categories").expect(304);
        Answer one = api.get("/api/v1/report-categories/CMGT-01-03").expect(200);
        assertThat(one.text("/parent")).isEqualTo("CMGT-01");
        assertThat(one.number("/duplicateRadius")).isEqualTo(50);
        assertThat(one.json().at("/aboutPersons").asBoolean()).isFalse();
        api.get("/api/v1/report-categories/NO-01").expect(404);
    }

    @Test
    void aRenameKeepsOldReports() {
        String path = "/api/v1/report-categories/TEST-01";
        as(street()).put(path, category("测试大类")).expect(201);
        as(street()).put(path + "-01", category("旧名称")).expect(201);
        Map<String, Object> report = aReport();
        report.put("categoryCode", "TEST-01-01");
        String id = submit(aRider(), report).expect(201).text("/id");
        as(street()).put(path + "-01", category("新名称")).expect(428);
        as(street()).ifMatch("\"0\"").put(path + "-01", category("新名称")).expect(200);
        as(street()).ifMatch("\"0\"").put(path + "-01", category("又一名称")).expect(412);
        assertThat(as(street()).get("/api/v1/reports/" + id).text("/categoryName"))
                .isEqualTo("旧名称");
        assertThat(api.get(path + "-01").text("/name")).isEqualTo("新名称");

        Map<String, Object> ended = category("新名称");
        ended.put("validTo", "2023-03-06");
        as(street()).ifMatch("\"1\"").put(path + "-01", ended).expect(200);
        submit(aRider(), report).expectProblem(422, "category-ended");
    }

    @Test
    void attributesAreAskedForAndChecked() {
        as(street()).put("/api/v1/report-categories/TEST-02", category("测试大类")).expect(201);
        Map<String, Object> category = category("井盖");
        category.put(
                "attributes",
                List.of(
                        Map.of("code", "size", "name", "直径（厘米）", "kind", "NUMBER", "required", true),
                        Map.of(
                                "code",
                                "owner",
                                "name",
                                "权属",
                                "kind",
                                "SINGLE",
                                "required",
                                false,
                                "values",
                                List.of("电力", "通信"))));
        as(street()).put("/api/v1/report-categories/TEST-02-01", category).expect(201);
        Map<String, Object> report = aReport();
        report.put("categoryCode", "TEST-02-01");
        submit(aRider(), report).expectProblem(422, "attribute-required");
        report.put("attributes", Map.of("size", "大"));
        submit(aRider(), report).expectProblem(422, "attribute-invalid");
        report.put("attributes", Map.of("size", 70, "owner", "燃气"));
        submit(aRider(), report).expectProblem(422, "attribute-invalid");
        report.put("attributes", Map.of("size", 70, "colour", "黑"));
        submit(aRider(), report).expectProblem(422, "attribute-unknown");
        report.put("attributes", Map.of("size", 70, "owner", "电力"));
        String rider = aRider();
        String id = submit(rider, report).expect(201).text("/id");
        assertThat(as(rider(rider)).get("/api/v1/reports/" + id).number("/attributes/size"))
                .isEqualTo(70);
    }

    @Test
    void aCategoryIsNeverAboutPersonsAndHasAGroup() {
        Map<String, Object> category = category("人员行为");
        category.put("aboutPersons", true);
        as(street()).put("/api/v1/report-categories/TEST-03", category).expectProblem(422, "about-persons-not-allowed");
        as(street())
                .put("/api/v1/report-categories/TEST-09-01", category("无上级"))
                .expectProblem(422, "category-without-group");
        as(street()).put("/api/v1/report-categories/test", category("小写")).expect(400);
        as(community()).put("/api/v1/report-categories/TEST-03", category("社区")).expect(403);
        Map<String, Object> wide = category("太宽");
        wide.put("duplicateRadius", 1_001);
        as(street()).put("/api/v1/report-categories/TEST-03", wide).expect(400);
    }

    @Test
    void radiusZeroSwitchesSuggestionsOff() {
        as(street()).put("/api/v1/report-categories/TEST-04", category("测试大类")).expect(201);
        Map<String, Object> off = category("不提示");
        off.put("duplicateRadius", 0);
        as(street()).put("/api/v1/report-categories/TEST-04-01", off).expect(201);
        Map<String, Object> report = aReport();
        report.put("categoryCode", "TEST-04-01");
        String id = submit(aRider(), report).expect(201).text("/id");
        command(grid(), id, "acceptance").expect(200);
        assertThat(api.get("/api/v1/report-suggestions?categoryCode=TEST-04-01&crs=WGS84&longitude=" + LONGITUDE
                                + "&latitude=" + LATITUDE)
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    private static Map<String, Object> category(String name) {
        Map<String, Object> category = new HashMap<>();
        category.put("name", name);
        category.put("urgency", "NORMAL");
        category.put("clockPolicy", "NORMAL");
        category.put("validFrom", "2020-01-01");
        return category;
    }
}
