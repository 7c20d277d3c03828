package io.fengyi.welfare;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rider who has used everything and has written a word of their own into every field that takes one. */
public final class LifeOfARider {

    private static final String HELP = "/api/v1/help-requests";
    private static final String OWN_HELP = "/api/v1/me/help-requests/";

    private final Api api;
    private final TestClock clock;
    public final String worker;
    /** Letters that nobody else's life contains. */
    public final String canary = "金丝雀" + letters();

    public final String number = "139" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    public final String secondNumber = "138" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    public String picture = "";
    public String helpId = "";
    public String matterId = "";
    public String needId = "";
    public String jobId = "";
    public String applicationId = "";

    private LifeOfARider(Api api, TestClock clock, String worker) {
        this.api = api;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Lives it, on one day.
     *
     * @param stationId of a station in the old town
     * @param merchantId with this benefit, three a day for everybody
     * @param activityId of an activity that begins at 14:00 of 6 March 2023
     * @param picture bytes of a photo
     */
    public static LifeOfARider lived(
            Api api,
            TestClock clock,
            String worker,
            String stationId,
            String merchantId,
            String benefitId,
            String activityId,
            byte[] picture) {
        LifeOfARider life = new LifeOfARider(api, clock, worker);
        clock.set("2023-03-06T10:00");
        life.claims(merchantId, benefitId);
        life.needs();
        life.applies();
        life.asksForHelp(picture);
        life.comes(activityId);
        life.follows(stationId); // last, because an answer is kept for an hour only
        return life;
    }

    /** Everything the rider wrote that must be readable for nobody after an erasure. */
    public Stream<String> words() {
        return Stream.of(canary, number, secondNumber);
    }

    private Api rider() {
        return api.as(TestTokens.worker(worker)).freshKey();
    }

    private Api office() {
        return api.as(Town.communityStaff()).freshKey();
    }

    private void follows(String stationId) {
        rider().put("/api/v1/me/followed-stations/" + stationId, Map.of()).expect(204);
        rider().post("/api/v1/stations/" + stationId + "/confirmations", Map.of("yes", true))
                .expect(200);
    }

    /** One is used, one was used and taken back, one is open. */
    private void claims(String merchantId, String benefitId) {
        used(merchantId, benefitId);
        String use = used(merchantId, benefitId);
        api.as(TestTokens.merchant(merchantId))
                .freshKey()
                .post("/api/v1/claim-uses/" + use + "/undo")
                .expect(200);
        claimed(benefitId);
    }

    private String claimed(String benefitId) {
        return rider().post("/api/v1/benefits/" + benefitId + "/claims")
                .expect(201)
                .text("/id");
    }

    private String used(String merchantId, String benefitId) {
        String code = rider().get("/api/v1/me/claims/" + claimed(benefitId) + "/code")
                .expect(200)
                .text("/code");
        return api.as(TestTokens.merchant(merchantId))
                .freshKey()
                .post("/api/v1/claim-uses", Map.of("code", code))
                .expect(201)
                .text("/id");
    }

    private void needs() {
        needId = rider().post(
                        "/api/v1/needs",
                        Map.of("text", "希望多一个充电柜" + canary, "channel", "APP", "communityCode", Town.OLD_TOWN))
                .expect(201)
                .text("/id");
        office().post("/api/v1/needs/" + needId + "/theme", Map.of("themeId", Visits.theme(api)))
                .expect(200);
        office().post("/api/v1/needs/" + needId + "/answer", Map.of("text", "已安排，" + canary))
                .expect(200);
    }

    private void applies() {
        jobId = office().post(
                        "/api/v1/job-postings",
                        Map.of(
                                "title", "分拣员",
                                "employer", "顺路快递",
                                "headcount", 6,
                                "employmentType", "FULL_TIME",
                                "wage", Map.of("min", 5_000, "max", 7_000, "period", "MONTH"),
                                "communityCode", Town.OLD_TOWN,
                                "address", "园区路 8 号",
                                "text", "夜间分拣，提供宿舍。",
                                "validThrough", "2023-03-31"))
                .expect(201)
                .text("/id");
        office().post("/api/v1/job-postings/" + jobId + "/opening").expect(200);
        applicationId = rider().post(
                        "/api/v1/job-postings/" + jobId + "/applications",
                        Map.of("message", "有经验" + canary, "shareContact", true, "callBackNumber", number))
                .expect(201)
                .text("/id");
    }

    /** Asked, handed over and back, asked back, answered, solved, disputed, solved; a second one is taken back. */
    private void asksForHelp(byte[] photo) {
        picture = rider().upload("/api/v1/media/welfare", "a.jpg", "image/jpeg", photo)
                .expect(201)
                .text("/id");
        helpId = rider().post(
                        HELP,
                        Map.of(
                                "category",
                                "INJURY",
                                "text",
                                "送餐时摔伤了" + canary,
                                "communityCode",
                                Town.OLD_TOWN,
                                "media",
                                List.of(picture),
                                "callBackNumber",
                                number,
                                "shareContact",
                                true))
                .expect(201)
                .text("/id");
        Answer triaged = command("triage", Map.of("matterTitle", "配送摔伤", "note", "登记" + canary));
        matterId = triaged.text("/matterId");
        String handOver = command("hand-overs", Map.of("department", "HUMAN_RESOURCES", "brief", "请核实" + canary))
                .text("/handOvers/0/id");
        unit().post("/api/v1/hand-overs/" + handOver + "/return", Map.of("reason", "不归我所" + canary))
                .expect(200);
        command("hand-overs", Map.of("department", "LEGAL_AID", "brief", "请援助" + canary));
        command("start", Map.of());
        command("wait", Map.of("question", "在哪家医院？" + canary));
        rider().post(
                        OWN_HELP + helpId + "/replies",
                        Map.of("text", "第一医院" + canary, "callBackNumber", secondNumber, "shareContact", true))
                .expect(200);
        command("messages", Map.of("text", "已联系医院" + canary));
        command("solution", Map.of("note", "工伤认定已提交" + canary));
        rider().post(OWN_HELP + helpId + "/dispute", Map.of("reason", "还没有赔付" + canary))
                .expect(200);
        command("solution", Map.of("note", "赔付已到账" + canary));
        office().post("/api/v1/matters/" + matterId + "/help-records", Map.of("workerIds", List.of(worker)))
                .expect(201);
        String second = rider().post(
                        HELP, Map.of("category", "HOUSING", "text", "房子漏雨" + canary, "communityCode", Town.OLD_TOWN))
                .expect(201)
                .text("/id");
        rider().post(OWN_HELP + second + "/cancellation", Map.of("reason", "已解决" + canary))
                .expect(200);
    }

    private void comes(String activityId) {
        String activity = "/api/v1/care-activities/" + activityId;
        rider().post(activity + "/sign-up").expect(201);
        clock.set("2023-03-06T14:05");
        office().post(activity + "/check-ins", Map.of("workerIds", List.of(worker), "reason", "现场登记"))
                .expect(201);
    }

    private Answer command(String command, Map<String, ?> body) {
        return office().post(HELP + "/" + helpId + "/" + command, body).expect(200);
    }

    private Api unit() {
        return api.as(TestTokens.of(Map.of(
                        "sub", "acc_unit",
                        "client_id", "staff-pages",
                        "roles", List.of(Role.GRID_STAFF.name()),
                        "areas", List.of("320299001"),
                        "unitId", "HUMAN_RESOURCES")))
                .freshKey();
    }

    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(16, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
