package io.fengyi.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The rows of "Abuse or edge" that concern sending a report (governance.md 6). */
class SubmittingReportIT extends GovernanceScenario {

    @Test
    void aHundredParallelPostsWithOneKeyMakeOneCaseWithEqualReplies() throws Exception {
        String rider = aRider();
        String key = UUID.randomUUID().toString();
        ExecutorService pool = Executors.newFixedThreadPool(32);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 100)
                    .mapToObj(i -> pool.submit(() -> as(rider(rider)).key(key).post("/api/v1/reports", aReport())))
                    .toList();
            String first = answers.get(0).get().expect(201).body();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().expect(201).body()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(as(rider(rider))
                        .get("/api/v1/me/reports")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void reportAndPhotosInOneRequest() {
        String rider = aRider();
        Map<String, Object> report = aReport();
        report.remove("noPhotoReason");
        Answer created =
                withPhoto(rider, UUID.randomUUID().toString(), report, aPhoto()).expect(201);
        Answer file =
                as(rider(rider)).get("/api/v1/reports/" + created.text("/id")).expect(200);
        assertThat(file.json().at("/photos").size()).isEqualTo(1);
        Answer photo = api.get(file.text("/photos/0/url")).expect(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(photo.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theSameKeyWithAnotherPhotoIsRefused() {
        String rider = aRider();
        String key = UUID.randomUUID().toString();
        byte[] photo = aPhoto();
        withPhoto(rider, key, aReport(), photo).expect(201);
        Answer again = withPhoto(rider, key, aReport(), photo).expect(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        withPhoto(rider, key, aReport(), aPhoto()).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void aPhotoWithGpsTagsIsServedWithoutAny() {
        String rider = aRider();
        byte[] tagged = withExif(aPhoto());
        assertThat(contains(tagged, "Exif")).isTrue();
        Map<String, Object> report = aReport();
        String id = withPhoto(rider, UUID.randomUUID().toString(), report, tagged)
                .expect(201)
                .text("/id");
        Answer file = as(rider(rider)).get("/api/v1/reports/" + id);
        assertThat(contains(api.get(file.text("/photos/0/url")).expect(200).bytes(), "Exif"))
                .isFalse();
    }

    @Test
    void aPhotoUsedWithinThirtyDaysIsRefusedAndAfterwardsTaken() {
        String rider = aRider();
        byte[] photo = aPhoto();
        withPhoto(rider, UUID.randomUUID().toString(), aReport(), photo).expect(201);
        withPhoto(rider, UUID.randomUUID().toString(), aReport(), photo).expectProblem(409, "photo-already-used");
        withPhoto(aRider(), UUID.randomUUID().toString(), aReport(), photo).expect(201);
        clock.set("2023-04-06T10:00");
        withPhoto(rider, UUID.randomUUID().toString(), aReport(), photo).expect(201);
    }

    @Test
    void aPlateInTheTextIsRefusedWithItsSpanAndThenPendingWhenConfirmed() {
        String rider = aRider();
        Map<String, Object> report = aReport();
        report.put("text", "车牌苏A12345堵住盲道");
        Answer refused = submit(rider, report).expectProblem(422, "personal-data-in-text");
        assertThat(refused.text("/findings/0/kind")).isEqualTo("PLATE");
        assertThat(refused.number("/findings/0/start")).isEqualTo(2);
        assertThat(refused.number("/findings/0/end")).isEqualTo(9);
        assertThat(refused.body()).doesNotContain("A12345");

        report.put("confirmPlaceOnly", true);
        Answer taken = submit(rider, report).expect(201);
        assertThat(taken.text("/visibility")).isEqualTo("PENDING");
        String id = taken.text("/id");
        command(grid(), id, "acceptance").expect(200);
        api.get("/api/v1/reports/" + id).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证 11010519491231002X 的人乱停", "打 13800138000 找他"})
    void idNumbersAndPhonesAreRefused(String text) {
        Map<String, Object> report = aReport();
        report.put("text", text);
        submit(aRider(), report).expectProblem(422, "personal-data-in-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"举报张三乱停车", "名叫李四的人占道", "王师傅的摊位占道"})
    void aReportThatNamesAPersonIsRefusedWithTheComplaintChannel(String text) {
        Map<String, Object> report = aReport();
        report.put("text", text);
        Answer refused = submit(aRider(), report).expectProblem(422, "about-person");
        assertThat(refused.text("/complaintChannel")).isNotEmpty();
    }

    @Test
    void aReportAboutAPersonIsRefusedEvenWhenConfirmed() {
        Map<String, Object> report = aReport();
        report.put("aboutPerson", true);
        report.put("confirmPlaceOnly", true);
        submit(aRider(), report).expectProblem(422, "about-person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"举报高空抛物", "投诉周边小广告张贴", "路边陈旧护栏倒了，许多人绕行"})
    void ordinaryWordsAreNoNames(String text) {
        Map<String, Object> report = aReport();
        report.put("text", text);
        submit(aRider(), report).expect(201);
    }

    @Test
    void theEleventhReportInAnHourIsTooMany() {
        String rider = aRider();
        for (int i = 0; i < 10; i++) {
            submitted(rider);
        }
        Answer eleventh = submit(rider, aReport()).expectProblem(429, "too-many-reports");
        assertThat(eleventh.header("Retry-After")).isEqualTo("3600");
        clock.set("2023-03-06T11:00:01");
        submitted(rider);
    }

    @Test
    void theThirtyFirstReportInADayIsTooMany() {
        String rider = aRider();
        for (int hour = 0; hour < 3; hour++) {
            clock.set("2023-03-06T1" + hour + ":00");
            for (int i = 0; i < 10; i++) {
                submitted(rider);
            }
        }
        clock.set("2023-03-06T20:00");
        submit(rider, aReport()).expectProblem(429, "too-many-reports");
        clock.set("2023-03-07T10:00:01");
        submitted(rider);
    }

    @Test
    void aPointOutsideTheSubdistrictIsRefused() {
        Map<String, Object> report = aReport();
        report.put("place", Map.of("longitude", 121.5, "latitude", 31.2, "crs", "WGS84"));
        submit(aRider(), report).expectProblem(422, "outside-area");
    }

    @Test
    void aPointInGcj02IsMovedBeforeItsGridIsDerived() {
        Map<String, Object> report = aReport();
        report.put("place", Map.of("longitude", LONGITUDE + 0.0045, "latitude", LATITUDE - 0.002, "crs", "GCJ02"));
        assertThat(submit(aRider(), report).expect(201).text("/communityCode")).isEqualTo(COMMUNITY);
    }

    @Test
    void anAddressFindsItsCommunityByNameOrItsGridByCode() {
        Map<String, Object> report = aReport();
        report.put("place", Map.of("address", "河东社区人民路12号门口"));
        assertThat(submit(aRider(), report).expect(201).text("/communityCode")).isEqualTo(OTHER_COMMUNITY);
        report.put("place", Map.of("address", "人民路12号", "gridCode", GRID));
        assertThat(submit(aRider(), report).expect(201).text("/gridCode")).isEqualTo(GRID);
        report.put("place", Map.of("address", "人民路12号"));
        submit(aRider(), report).expectProblem(422, "address-without-community");
        report.put("place", Map.of("stationId", "sta_1"));
        submit(aRider(), report).expectProblem(422, "station-unknown");
        report.put("place", Map.of());
        submit(aRider(), report).expectProblem(422, "place-required");
        report.put("place", Map.of("longitude", 120.3, "latitude", 31.4));
        submit(aRider(), report).expectProblem(400, "place-incomplete");
    }

    @Test
    void aPhotoOrAReasonIsNeededAndTextOrPhoto() {
        Map<String, Object> report = aReport();
        report.remove("noPhotoReason");
        submit(aRider(), report).expectProblem(422, "photo-required");
        report.put("noPhotoReason", "雨大");
        report.remove("text");
        submit(aRider(), report).expectProblem(422, "text-or-photo-required");
        report.put("media", List.of("med_0000000000000"));
        submit(aRider(), report).expectProblem(422, "media-unknown");
    }

    @Test
    void somebodyElsesPhotoIsUnknown() {
        Map<String, Object> report = aReport();
        report.put("media", List.of(upload(rider(aRider()))));
        submit(aRider(), report).expectProblem(422, "media-unknown");
    }

    @Test
    void badInputIsRefusedAndNothingIsStored() {
        String rider = aRider();
        as(rider(rider)).post("/api/v1/reports", aReport()).expectProblem(400, "idempotency-key-missing");
        Map<String, Object> report = aReport();
        report.put("personName", "x");
        submit(rider, report).expectProblem(400, "unknown-property");
        report = aReport();
        report.put("text", Map.of("$ne", ""));
        submit(rider, report).expect(400);
        report = aReport();
        report.put("text", "长".repeat(501));
        submit(rider, report).expectProblem(400, "invalid-value");
        report = aReport();
        report.put("categoryCode", "CMGT-09-09");
        submit(rider, report).expectProblem(422, "category-unknown");
        report.put("categoryCode", "CMGT-01");
        submit(rider, report).expectProblem(422, "category-is-a-group");
        as(rider(rider))
                .freshKey()
                .post("/api/v1/reports", "{\"categoryCode\":")
                .expectProblem(400, "malformed-json");
        as(grid()).freshKey().post("/api/v1/reports", aReport()).expect(403);
        api.freshKey().post("/api/v1/reports", aReport()).expect(401);
        assertThat(as(rider(rider))
                        .get("/api/v1/me/reports")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void aPartnerReportsWithinItsAreasAndIsTheReporter() {
        String partner = TestTokens.partner("ptn_city", "reports:write", "320299001001");
        Map<String, Object> report = aReport();
        report.remove("noPhotoReason");
        String id = as(partner)
                .freshKey()
                .post("/api/v1/reports", report)
                .expect(201)
                .text("/id");
        report.put("place", Map.of("longitude", 120.322, "latitude", 31.492, "crs", "WGS84"));
        as(partner).freshKey().post("/api/v1/reports", report).expectProblem(422, "outside-area");
        assertThat(as(partner).get("/api/v1/reports/" + id).expect(200).text("/seenAs"))
                .isEqualTo("REPORTER");
        command(partner, id, "withdrawal").expect(200);
        as(TestTokens.partner("ptn_city", "stations:read", "320299001001"))
                .freshKey()
                .post("/api/v1/reports", report)
                .expect(403);
        assertThat(as(TestTokens.staff(Role.COMMUNITY_STAFF, COMMUNITY))
                        .get("/api/v1/reports/" + id)
                        .expect(200)
                        .text("/reporterHandle"))
                .isEmpty();
    }

    private Answer withPhoto(String rider, String key, Map<String, Object> report, byte[] photo) {
        return as(rider(rider))
                .key(key)
                .upload(
                        "/api/v1/reports",
                        "photos",
                        "lane.jpg",
                        "image/jpeg",
                        photo,
                        Map.of("report", JsonMapper.builder().build().writeValueAsString(report)));
    }

    /** An APP1 segment with a GPS IFD in front of the picture, as phones write it. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] tiff = new byte[] {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            (byte) 0x88,
            0x25,
            0,
            4,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            26,
            0,
            0,
            0,
            0,
            0,
            1,
            0,
            1,
            0,
            2,
            0,
            0,
            0,
            2,
            'N',
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xff);
        out.write(0xd8);
        out.write(0xff);
        out.write(0xe1);
        out.write((tiff.length + 2) >> 8);
        out.write((tiff.length + 2) & 0xff);
        out.writeBytes(tiff);
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return out.toByteArray();
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
