package io.fengyi.learning.privacy;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.School.instructor;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.push.PushSweep;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A rider of whom every feature of this service holds something, with words that can be found again. */
@Component
public final class BusyRider {

    private final Api api;
    private final TestClock clock;
    private final Classroom classroom;
    private final PushSweep sweep;

    BusyRider(Api api, TestClock clock, Classroom classroom, PushSweep sweep) {
        this.api = api;
        this.clock = clock;
        this.classroom = classroom;
        this.sweep = sweep;
    }

    /**
     * What is known of the rider.
     *
     * @param attended a class at which the rider was scanned
     * @param byHand a class for which the instructor wrote down why
     * @param round in which the rider voted
     * @param material of which the rider got a copy
     * @param words that stand nowhere else
     */
    record Traces(
            String workerId,
            String community,
            String site,
            String attended,
            String byHand,
            String seat,
            String lesson,
            String discussion,
            String round,
            String material,
            List<String> words) {}

    Traces of(String community) {
        clock.set("2023-03-15T08:25");
        String worker = classroom.riderToldOf(community, clock.instant().minus(Duration.ofDays(1)));
        String mark = UUID.randomUUID().toString().substring(0, 8);
        List<String> words = List.of("金丝雀帖子" + mark, "金丝雀手工" + mark, "金丝雀隐藏" + mark, "金丝雀作废" + mark);
        String site = classroom.site(community);
        String attended = classroom.planned(site, clock.instant().plusSeconds(300));
        String scanned = classroom
                .scan(attended, worker, classroom.code(attended))
                .expect(201)
                .text("/id");
        String byHand = byHand(classroom.site(community), worker, words.get(1));
        api.as(instructor())
                .post("/api/v1/attendances/" + scanned + "/void", Map.of("reason", words.get(3)))
                .expect(200);
        String seat = classroom.planned(site, clock.instant().plus(Duration.ofDays(1)));
        classroom.as(worker).freshKey().post(SESSIONS + "/" + seat + "/seat").expect(200);
        clock.set("2023-03-15T12:00");
        String lesson = watched(worker);
        pushed(community, worker, lesson);
        String discussion = discussed(community, worker, words);
        return new Traces(
                worker,
                community,
                site,
                attended,
                byHand,
                seat,
                lesson,
                discussion,
                voted(community, worker),
                handed(community, worker),
                words);
    }

    private String byHand(String site, String worker, String reason) {
        String session = classroom.planned(site, clock.instant().plusSeconds(300));
        api.as(instructor())
                .freshKey()
                .post(
                        SESSIONS + "/" + session + "/attendances",
                        Map.of("attendees", List.of(Map.of("workerId", worker, "reason", reason))))
                .expect(201);
        return session;
    }

    private String watched(String worker) {
        String lesson = classroom.course(Map.of()).text("/lessons/0/id");
        classroom
                .as(worker)
                .freshKey()
                .post("/api/v1/me/progress/" + lesson + "/intervals", Classroom.watched(clock.instant(), 0, 480))
                .expect(200);
        classroom
                .as(worker)
                .post("/api/v1/me/progress/" + lesson + "/declaration", Map.of("carrier", "WECHAT"))
                .expect(200);
        return lesson;
    }

    private void pushed(String community, String worker, String lesson) {
        classroom
                .as(worker)
                .put(
                        "/api/v1/me/push-settings",
                        Map.of("optedOutForms", List.of("LIVE"), "optedOutChannels", List.of()))
                .expect(200);
        Api staff = streetAdmin(community);
        String push = staff.post("/api/v1/learning-pushes", Map.of("lessonId", lesson))
                .expect(201)
                .text("/id");
        sweep.sendWhatIsDue();
        assertThat(staff.get("/api/v1/learning-pushes/" + push).text("/state")).isEqualTo("SENT");
    }

    private String discussed(String community, String worker, List<String> words) {
        Api staff = streetAdmin(community);
        String discussion = staff.post(
                        "/api/v1/discussions", Map.of("topic", "雨天怎样骑得稳？", "closes", "2023-03-22T20:00:00+08:00"))
                .expect(201)
                .text("/id");
        Answer post = classroom
                .as(worker)
                .freshKey()
                .post("/api/v1/discussions/" + discussion + "/posts", Map.of("text", words.get(0)))
                .expect(201);
        staff.freshKey()
                .post("/api/v1/posts/" + post.text("/id") + "/hiding", Map.of("reason", words.get(2)))
                .expect(200);
        return discussion;
    }

    private String voted(String community, String worker) {
        Api staff = streetAdmin(community);
        String round = staff.post("/api/v1/lecturer-rounds", Map.of("title", "2023 年冬训主讲人"))
                .expect(201)
                .text("/id");
        Answer nominated = null;
        for (String name : List.of("甲讲师", "乙讲师")) {
            nominated = staff.post(
                            "/api/v1/lecturer-rounds/" + round + "/candidates",
                            Map.of("name", name, "topic", "非机动车道上的二十个瞬间"))
                    .expect(200);
        }
        staff.post("/api/v1/lecturer-rounds/" + round + "/voting", Map.of("closesAt", "2023-03-15T20:00:00+08:00"))
                .expect(200);
        classroom
                .as(worker)
                .put(
                        "/api/v1/me/lecturer-votes/" + round,
                        Map.of("candidateId", nominated.expect(200).text("/candidates/0/id")))
                .expect(200);
        return round;
    }

    private String handed(String community, String worker) {
        Api staff = streetAdmin(community);
        String material = staff.post("/api/v1/materials", Map.of("title", "新时代理论学习读本", "kind", "BOOK"))
                .expect(201)
                .text("/id");
        staff.post("/api/v1/materials/" + material + "/stock-takings", Map.of("copies", 3, "reason", "区里配发"))
                .expect(200);
        staff.freshKey()
                .post(
                        "/api/v1/hand-outs",
                        Map.of(
                                "materialId",
                                material,
                                "copies",
                                1,
                                "recipient",
                                Map.of("kind", "WORKER", "id", worker)))
                .expect(201);
        return material;
    }

    private Api streetAdmin(String community) {
        return api.as(TestTokens.staff(Role.STREET_ADMIN, community));
    }
}
