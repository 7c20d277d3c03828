package io.fengyi.registry.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.idev.excel.FastExcel;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class WorkerExportIT {

    private static final String PATH = "/api/v1/worker-exports";

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    @Test
    void aMaskedWatermarkedLoggedList() {
        clock.set("2023-03-31T10:00");
        Town town = new Town(api);
        Town elsewhere = new Town(api);
        elsewhere.worker(Map.of("alias", "别处的人"));
        String phone = Town.phone();
        town.worker(Map.of(
                "alias",
                "+1-800",
                "name",
                "王小明",
                "phone",
                phone,
                "employments",
                List.of(Town.employment(town.enterprise("=甲"), "2022-06-01"))));
        IntStream.range(0, 120).forEach(i -> town.worker(Map.of("alias", "第" + i + "人")));

        Answer file = api.as(town.sa())
                .post(PATH, Map.of("format", "CSV", "purpose", "季度走访核对"))
                .expect(200);
        String csv = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment").contains(".csv");
        assertThat(csv).startsWith("\uFEFF蜂驿 内部资料 已脱敏 · 导出编号 " + file.header("X-Export-Id") + " · 账号 acc_");
        assertThat(csv.lines()).hasSize(121 + 3);
        assertThat(csv)
                .contains("王**")
                .contains("139****" + phone.substring(7))
                .contains("'+1-800")
                .contains("'=甲")
                .contains("季度走访核对")
                .doesNotContain(phone)
                .doesNotContain("王小明")
                .doesNotContain("别处的人");
        Document log = mongo.getCollection("worker_exports")
                .find(new Document("_id", file.header("X-Export-Id")))
                .first();
        assertThat(log).containsEntry("rows", 121).containsEntry("purpose", "季度走访核对");
        assertThat(mongo.getCollection("audit_entries")
                        .countDocuments(
                                new Document("action", "workers.export").append("subject", file.header("X-Export-Id"))))
                .isEqualTo(1);
    }

    @Test
    void xlsxOfOneDay() {
        clock.set("2023-03-31T10:00");
        Town town = new Town(api);
        String enterprise = town.enterprise("甲");
        town.employed(enterprise, "2022-06-01");
        town.worker(Map.of("alias", "没有工作"));
        Answer file = api.as(town.sa())
                .post(PATH, Map.of("format", "XLSX", "purpose", "季度走访核对", "asOf", "2023-03-31", "area", town.street))
                .expect(200);
        List<Map<Integer, String>> rows = FastExcel.read(new ByteArrayInputStream(file.bytes()))
                .headRowNumber(0)
                .sheet()
                .doReadSync();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(2)).containsEntry(1, "风里来").containsEntry(7, "甲");
    }

    @Test
    void needsAPurposeAndTheRole() {
        Town town = new Town(api);
        api.as(town.sa()).post(PATH, Map.of("format", "CSV")).expect(400);
        api.as(town.sa())
                .post(PATH, Map.of("format", "PDF", "purpose", "季度走访核对"))
                .expect(400);
        api.as(town.cs())
                .post(PATH, Map.of("format", "CSV", "purpose", "季度走访核对"))
                .expect(403);
        api.post(PATH, Map.of("format", "CSV", "purpose", "季度走访核对")).expect(401);
    }
}
