package io.fengyi.welfare.help;

import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.department.Departments;
import io.fengyi.welfare.worker.KnownWorker;
import io.fengyi.welfare.worker.Workers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The vocabulary of tests on help requests: riders who ask, the office, and two departments. It is Monday, ten o'clock. */
@FengyiIT
public abstract class HelpTown {

    public static final String COMMUNITY = Town.OLD_TOWN;
    public static final String STATION = "stn_HELPTESTSTATN1";
    public static final String HR = "HUMAN_RESOURCES";
    public static final String LEGAL_AID = "LEGAL_AID";
    protected static final String PATH = "/api/v1/help-requests";
    protected static final String MINE = "/api/v1/me/help-requests";
    protected static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    @Autowired
    protected Api api;

    @Autowired
    protected TestEvents events;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Workers workers;

    @Autowired
    private Communities communities;

    @Autowired
    private Departments departments;

    @BeforeEach
    void theTownIsKnown() {
        clock.set("2023-03-06T10:00");
        if (isKnown()) {
            return;
        }
        Town.tellOfCommunities(events);
        events.publish(new DictionaryItemChanged("unit", HR, "人社所", SINCE, null), HR);
        events.publish(new DictionaryItemChanged("unit", LEGAL_AID, "法律援助工作站", SINCE, null), LEGAL_AID);
        events.publish(new DictionaryItemChanged("unit", "ENDED", "旧所", SINCE, LocalDate.of(2022, 1, 1)), "ENDED");
        await().until(this::isKnown);
    }

    private boolean isKnown() {
        try {
            communities.requireAll(List.of(Town.OLD_TOWN, Town.PARK, Town.ELSEWHERE));
            departments.require("", HR, LocalDate.of(2023, 3, 6));
            departments.require("", LEGAL_AID, LocalDate.of(2023, 3, 6));
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    protected Api as(String token) {
        return api.as(token).freshKey();
    }

    /** A rider of the old town. */
    protected String aRider() {
        String id = Ids.next("wkr");
        workers.learn(new KnownWorker(
                id, "FOOD_DELIVERY", COMMUNITY, "ent_employer", "ACTIVE", Instant.parse("2023-01-01T00:00:00Z")));
        return id;
    }

    protected static String rider(String workerId) {
        return TestTokens.worker(workerId);
    }

    protected static String office() {
        return Town.communityStaff();
    }

    protected static String unit(String code) {
        return TestTokens.unit(code, "320299001");
    }

    protected static String siteManager() {
        return TestTokens.of(Map.of(
                "sub", "acc_site",
                "client_id", "staff-pages",
                "roles", List.of(Role.SITE_MANAGER.name()),
                "areas", List.of(COMMUNITY),
                "enterpriseIds", List.of("ent_employer"),
                "siteIds", List.of("sit_one")));
    }

    protected static Map<String, Object> asking(String category) {
        Map<String, Object> body = new HashMap<>();
        body.put("category", category);
        body.put("text", "租的房子漏雨，房东不肯修。");
        return body;
    }

    protected static Map<String, Object> askingForPay() {
        Map<String, Object> body = asking("RIGHTS");
        body.put("topic", "PAY");
        body.put("text", "上个月的配送费一直没有结。");
        return body;
    }

    protected String asked(String workerId) {
        return asked(workerId, asking("HOUSING"));
    }

    protected String asked(String workerId, Map<String, Object> body) {
        return as(rider(workerId)).post(PATH, body).expect(201).text("/id");
    }

    protected Answer command(String token, String id, String command) {
        return as(token).post(PATH + "/" + id + "/" + command);
    }

    protected Answer command(String token, String id, String command, Map<String, ?> body) {
        return as(token).post(PATH + "/" + id + "/" + command, body);
    }

    protected Answer own(String workerId, String id, String command, Map<String, ?> body) {
        return as(rider(workerId)).post(MINE + "/" + id + "/" + command, body);
    }

    /** A request with a matter of its own. */
    protected String triaged(String workerId) {
        return triagedAlready(asked(workerId));
    }

    protected String triagedAlready(String id) {
        command(office(), id, "triage", Map.of("matterTitle", "出租屋漏雨")).expect(200);
        return id;
    }

    protected String inProgress(String workerId) {
        String id = triaged(workerId);
        command(office(), id, "assignment", Map.of()).expect(200);
        command(office(), id, "start").expect(200);
        return id;
    }

    protected String solved(String workerId) {
        String id = inProgress(workerId);
        command(office(), id, "solution", Map.of("note", "房东已修好")).expect(200);
        return id;
    }

    /** Hands a triaged request over and gives the hand-over's id. */
    protected String handedOver(String id, String department) {
        Answer answer = command(office(), id, "hand-overs", Map.of("department", department, "brief", "请核实并答复"))
                .expect(200);
        return answer.json()
                .at("/handOvers")
                .valueStream()
                .filter(one -> one.get("department").asString().equals(department))
                .reduce((first, last) -> last)
                .orElseThrow()
                .get("id")
                .asString();
    }

    protected Answer handOver(String token, String handOverId, String command, Map<String, ?> body) {
        return as(token).post("/api/v1/hand-overs/" + handOverId + "/" + command, body);
    }

    /** What the topic says about a request, in order; an event that was sent twice counts once. */
    protected List<TestEvent> told(String id) {
        Map<String, TestEvent> byId = new LinkedHashMap<>();
        events.all("welfare.help-request.v1", id).forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    protected String upload(String token) {
        return as(token)
                .upload("/api/v1/media/welfare", "a.jpg", "image/jpeg", aPhoto())
                .expect(201)
                .text("/id");
    }

    protected static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    protected static byte[] aPhoto() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
