package io.fengyi.welfare;

import static org.awaitility.Awaitility.await;

import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestEvents;
import java.util.HashMap;
import java.util.Map;

/** Merchants and benefits of the tests. */
public final class Offers {

    public static final Map<String, String> REASON = Map.of("reason", "食堂检修");

    private Offers() {}

    /** Waits until the communities are known; then a merchant that serves riders. */
    public static String merchant(Api api, TestEvents events) {
        Town.tellOfCommunities(events);
        return merchant(api, Town.OLD_TOWN);
    }

    public static String merchant(Api api, String communityCode) {
        Map<String, Object> body = Town.merchant(Map.of("communityCode", communityCode));
        await().until(() ->
                api.as(Town.streetAdmin()).post("/api/v1/merchants", body).status() == 201);
        String id = api.as(Town.streetAdmin())
                .post("/api/v1/merchants", body)
                .expect(201)
                .text("/id");
        api.as(Town.streetAdmin())
                .post("/api/v1/merchants/" + id + "/activation")
                .expect(200);
        return id;
    }

    public static void suspend(Api api, String merchantId) {
        api.as(Town.streetAdmin())
                .post("/api/v1/merchants/" + merchantId + "/suspension", REASON)
                .expect(200);
    }

    public static Map<String, Object> benefit(String merchantId, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "merchantId",
                merchantId,
                "kind",
                "MEAL_PRICE",
                "title",
                "骑手午餐 12 元",
                "quota",
                100,
                "perPerson",
                1,
                "period",
                "DAY"));
        body.putAll(more);
        return body;
    }

    public static String running(Api api, String merchantId, Map<String, ?> more) {
        String id = api.as(Town.streetAdmin())
                .post("/api/v1/benefits", benefit(merchantId, more))
                .expect(201)
                .text("/id");
        api.as(Town.streetAdmin()).post("/api/v1/benefits/" + id + "/start").expect(200);
        return id;
    }
}
