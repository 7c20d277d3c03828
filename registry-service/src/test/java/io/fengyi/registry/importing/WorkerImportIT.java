package io.fengyi.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.idev.excel.FastExcel;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class WorkerImportIT {

    private static final String PATH = "/api/v1/worker-imports";
    private static final String HEAD = "姓名,手机号,从业类型,社区代码,企业,网点,用工形式,入职日期,出生年份,昵称\r\n";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    private Town town;
    private String enterprise;

    @BeforeEach
    void aTown() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
        enterprise = town.enterprise("闪送" + town.street);
        town.site(enterprise, "古镇站");
    }

    @Test
    void dryRunThenCommitAndTheSameFileTwiceChangesNothing() {
        String first = Town.phone();
        String second = Town.phone();
        String csv = HEAD
                + row("王小明", first, "外卖骑手", "", "古镇站", "全职", "2022-06-01", "1995", "")
                + row("李四", second, "COURIER", town.other, "", "众包", "2022/7/1", "", "老李")
                + row("", "", "快递员", town.community, "", "", "2023-01-01", "", "没有号码的人");
        Answer check = upload(csv.getBytes(StandardCharsets.UTF_8)).expect(201);
        assertCounts(check, "planned", 3, 0, 0, 0);
        assertCounts(check, "done", 0, 0, 0, 0);
        assertThat(workers()).isEmpty();
        assertThat(stored()).doesNotContain(first).doesNotContain("王小明");

        Answer done = commit(check);
        assertCounts(done, "done", 3, 0, 0, 0);
        assertThat(workers()).hasSize(3);
        Answer list = api.as(town.sa()).get("/api/v1/workers?asOf=2023-01-01&area=" + town.street);
        assertThat(list.json().at("/items").size()).isEqualTo(3);
        // rows are written side by side, so their order is not that of the file
        String wang = "/items/" + indexOf(list, "王**");
        assertThat(list.text(wang + "/alias")).isEqualTo("王师傅");
        assertThat(list.text(wang + "/communityCode")).isEqualTo(town.community);
        assertThat(list.text(wang + "/employments/0/engagement")).isEqualTo("FULL_TIME");
        assertThat(events.await(WorkerRegistered.class, list.text(wang + "/id")).enterpriseId())
                .isEqualTo(enterprise);
        assertThat(stored()).doesNotContain(first).doesNotContain("王小明");

        assertCounts(commit(check), "done", 3, 0, 0, 0);
        Answer again = upload(csv.getBytes(StandardCharsets.UTF_8)).expect(201);
        assertCounts(again, "planned", 0, 0, 3, 0);
        assertCounts(commit(again), "done", 0, 0, 3, 0);
        assertThat(workers()).hasSize(3);
    }

    @Test
    void everyProblemOfEveryRowIsTold() {
        String phone = Town.phone();
        Town elsewhere = new Town(api);
        String taken = Town.phone();
        elsewhere.worker(java.util.Map.of("phone", taken));
        String csv = HEAD
                + row("王小明", phone, "外卖骑手", "", "", "", "2022-06-01", "", "")
                + row("王小明", phone, "外卖骑手", "", "", "", "2022-06-01", "", "")
                + row("李四", "12345", "飞行员", town.community, "没有的站", "奴隶", "明年", "2015", "138000011112")
                + row("赵六", Town.phone(), "快递员", elsewhere.community, "", "", "2022-06-01", "", "")
                + row("钱七", taken, "快递员", town.community, "", "", "2022-06-01", "", "")
                + row("", "", "快递员", town.community, "", "", "2022-06-01", "", "")
                + row("孙八", Town.phone(), "快递员", "", "", "", "2023-04-01", "", "")
                + row("身份证320106199003078313", Town.phone(), "快递员", town.community, "", "", "2022-06-01", "", "");
        Answer check = upload(csv.getBytes(Charset.forName("GB18030"))).expect(201);
        assertCounts(check, "planned", 1, 0, 0, 7);
        assertThat(problems(check))
                .contains(
                        "3  row-duplicate",
                        "4 phone phone-invalid",
                        "4 workerType code-unknown",
                        "4 from date-invalid",
                        "4 birthYear under-age",
                        "4 alias alias-invalid",
                        "5 communityCode area-outside-scope",
                        "6 phone phone-already-registered",
                        "7  row-nameless",
                        "8 from from-in-future",
                        "9 name forbidden-personal-data");
        assertThat(check.body()).doesNotContain(taken).doesNotContain("12345\"");
        assertThat(check.text("/problems/0/message")).isEqualTo("与上方某行重复");
        assertThat(api.as(town.sa())
                        .get(PATH + "/" + check.text("/id") + "?fromLine=9")
                        .json()
                        .at("/problems")
                        .size())
                .isEqualTo(1);
        assertCounts(commit(check), "done", 1, 0, 0, 0);
    }

    @Test
    void xlsxIsReadTheSameAndFormulasStayText() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FastExcel.write(out)
                .sheet()
                .doWrite(List.of(
                        List.<Object>of("昵称", "手机号", "从业类型", "企业", "入职日期"),
                        List.<Object>of(
                                "=cmd()", Long.parseLong(Town.phone()), "外卖骑手", enterprise, LocalDate.of(2022, 6, 1))));
        Answer check = upload(out.toByteArray()).expect(201);
        assertCounts(check, "planned", 1, 0, 0, 0);
        assertCounts(commit(check), "done", 1, 0, 0, 0);
        Answer worker = api.as(town.sa()).get("/api/v1/workers?area=" + town.street);
        assertThat(worker.text("/items/0/alias")).isEqualTo("=cmd()");
        assertThat(worker.text("/items/0/employments/0/from")).isEqualTo("2022-06-01");

        byte[] csv = api.as(town.sa())
                .post("/api/v1/worker-exports", java.util.Map.of("format", "CSV", "purpose", "核对名单"))
                .expect(200)
                .bytes();
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'=cmd()");
    }

    @Test
    void aListFillsGapsAndOverwritesNothing() {
        String phone = Town.phone();
        String other = town.enterprise("二号" + town.street);
        String id = town.worker(java.util.Map.of(
                        "alias", "自己起的名", "phone", phone, "employments", List.of(Town.employment(other, "2022-01-01"))))
                .text("/id");
        String csv = HEAD
                + row("王小明", phone, "快递员", town.other, "", "兼职", "2022-06-01", "", "别的名")
                + "王小明," + phone + ",快递员,," + other + ",,,2022-06-01,,\r\n";
        Answer check = upload(csv.getBytes(StandardCharsets.UTF_8)).expect(201);
        assertCounts(check, "planned", 0, 1, 1, 0);
        assertCounts(commit(check), "done", 0, 1, 1, 0);
        Answer worker = api.as(town.sa()).get("/api/v1/workers/" + id).expect(200);
        assertThat(worker.text("/alias")).isEqualTo("自己起的名");
        assertThat(worker.text("/workerType")).isEqualTo("FOOD_DELIVERY");
        assertThat(worker.text("/communityCode")).isEqualTo(town.community);
        assertThat(worker.json().at("/employments").size()).isEqualTo(2);
        assertThat(worker.text("/employments/1/engagement")).isEqualTo("PART_TIME");
    }

    @Test
    void filesThatAreNoListsAreRefusedAndNothingStays() {
        upload("姓名,身份证号\r\n王,1\r\n".getBytes(StandardCharsets.UTF_8)).expectProblem(400, "unknown-column");
        upload("姓名\r\n王\r\n".getBytes(StandardCharsets.UTF_8)).expectProblem(400, "column-missing");
        upload(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}).expectProblem(422, "file-type-unknown");
        upload("PK\3\4 broken".getBytes(StandardCharsets.UTF_8)).expectProblem(422, "file-broken");
        upload(new byte[0]).expectProblem(400, "column-missing");
        StringBuilder many = new StringBuilder("昵称,从业类型,社区代码\r\n");
        for (int i = 0; i <= 20_000; i++) {
            many.append("人").append(i).append(",快递员,").append(town.community).append("\r\n");
        }
        upload(many.toString().getBytes(StandardCharsets.UTF_8)).expectProblem(422, "import-too-large");
        upload(new byte[10 * 1024 * 1024 + 1]).expectProblem(413, "body-too-large");
        api.as(town.sa()).post(PATH, java.util.Map.of()).expect(415);
        assertThat(mongo.getCollection("worker_imports").countDocuments(new Document("areas", town.street)))
                .isZero();
    }

    @Test
    void onlyStreetAdministratorsOfTheseAreas() {
        Answer check = upload((HEAD + row("王小明", Town.phone(), "快递员", "", "", "", "2022-06-01", "", ""))
                        .getBytes(StandardCharsets.UTF_8))
                .expect(201);
        String path = PATH + "/" + check.text("/id");
        api.as(town.cs()).get(path).expect(403);
        api.as(new Town(api).sa()).get(path).expect(404);
        api.as(new Town(api).sa()).post(path + "/commit").expect(404);
        api.upload(PATH, "list.csv", "text/csv", new byte[] {1}).expect(401);
        api.as(town.sa()).post(PATH + "/wim_0000000000000/commit").expect(404);
    }

    @Test
    void aThousandRowsAreCommittedInTheBackgroundOnce() {
        StringBuilder csv = new StringBuilder("姓名,手机号,从业类型,企业,入职日期\r\n");
        IntStream.range(0, 1_000)
                .forEach(i -> csv.append("王小明,")
                        .append(Town.phone())
                        .append(",外卖骑手,")
                        .append(enterprise)
                        .append(",2022-06-01\r\n"));
        Answer check = upload(csv.toString().getBytes(StandardCharsets.UTF_8)).expect(201);
        assertCounts(check, "planned", 1_000, 0, 0, 0);
        String path = PATH + "/" + check.text("/id");
        List<Integer> statuses = new ArrayList<>();
        IntStream.range(0, 4).parallel().forEach(i -> {
            int status = api.as(town.sa()).post(path + "/commit").status();
            synchronized (statuses) {
                statuses.add(status);
            }
        });
        assertThat(statuses).isSubsetOf(200, 202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.as(town.sa()).get(path).text("/state").equals("COMMITTED"));
        assertCounts(api.as(town.sa()).get(path), "done", 1_000, 0, 0, 0);
        assertThat(mongo.getCollection("workers")
                        .countDocuments(new Document("employments.spells.enterpriseId", enterprise)))
                .isEqualTo(1_000);
    }

    private Answer upload(byte[] file) {
        return api.as(town.sa()).with("Accept-Language", "zh-CN").upload(PATH, "名单.csv", "text/csv", file);
    }

    private Answer commit(Answer check) {
        String path = PATH + "/" + check.text("/id");
        Answer done = api.as(town.sa()).post(path + "/commit");
        assertThat(done.status()).isIn(200, 202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.as(town.sa()).get(path).text("/state").equals("COMMITTED"));
        return api.as(town.sa()).get(path);
    }

    private String row(
            String name,
            String phone,
            String type,
            String community,
            String site,
            String how,
            String from,
            String year,
            String alias) {
        return String.join(",", name, phone, type, community, enterprise, site, how, from, year, alias) + "\r\n";
    }

    private List<String> workers() {
        return api.as(town.sa())
                .get("/api/v1/workers")
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String collection : List.of("worker_imports", "worker_import_chunks", "workers")) {
            mongo.getCollection(collection).find().forEach(document -> all.append(document.toJson()));
        }
        return all.toString();
    }

    private static List<String> problems(Answer check) {
        return check.json()
                .at("/problems")
                .valueStream()
                .map(p -> p.at("/line").asInt() + " " + p.at("/column").asString() + " "
                        + p.at("/code").asString())
                .toList();
    }

    private static void assertCounts(Answer answer, String which, int created, int added, int unchanged, int failed) {
        assertThat(List.of("created", "added", "unchanged", "failed").stream()
                        .map(field -> (int) answer.number("/" + which + "/" + field)))
                .as(answer.body())
                .containsExactly(created, added, unchanged, failed);
    }

    private static int indexOf(Answer list, String name) {
        for (int i = 0; i < list.json().at("/items").size(); i++) {
            if (list.text("/items/" + i + "/name").equals(name)) {
                return i;
            }
        }
        throw new AssertionError(name + " is not in " + list);
    }
}
