package io.fengyi.registry;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A subdistrict of its own for one test, entered through the API: two communities and the people who work for them. */
public final class Town {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final AtomicInteger PHONES = new AtomicInteger(1);

    public final String district;
    public final String street;
    public final String community;
    public final String other;
    private final Api api;

    public Town(Api api) {
        this.api = api;
        this.district = "%06d".formatted(410_000 + NEXT.getAndIncrement());
        this.street = district + "001";
        this.community = street + "001";
        this.other = street + "002";
        area(district, "示范区");
        area(street, "示范街道");
        area(community, "古镇社区");
        area(other, "新城社区");
    }

    private void area(String code, String name) {
        api.as(sa())
                .put("/api/v1/areas/" + code, Map.of("name", name, "validFrom", "2000-01-01"))
                .expect(201);
    }

    public String sa() {
        return TestTokens.staff(Role.STREET_ADMIN, street);
    }

    public String cs() {
        return TestTokens.staff(Role.COMMUNITY_STAFF, community);
    }

    public String csOfOther() {
        return TestTokens.staff(Role.COMMUNITY_STAFF, other);
    }

    public String gs() {
        return TestTokens.staff(Role.GRID_STAFF, community);
    }

    /** A number that nobody else has. */
    public static String phone() {
        return "139%08d".formatted(PHONES.getAndIncrement());
    }

    public String enterprise(String brand) {
        return enterprise(brand, community);
    }

    public String enterprise(String brand, String communityCode) {
        return api.as(sa())
                .post(
                        "/api/v1/enterprises",
                        Map.of(
                                "brand",
                                brand,
                                "industry",
                                "FOOD_DELIVERY",
                                "communityCode",
                                communityCode,
                                "validFrom",
                                "2020-01-01"))
                .expect(201)
                .text("/id");
    }

    public String site(String enterprise, String name) {
        return api.as(sa())
                .post(
                        "/api/v1/sites",
                        Map.of(
                                "enterpriseId", enterprise,
                                "kind", "OUTLET",
                                "name", name,
                                "communityCode", community,
                                "validFrom", "2020-01-01"))
                .expect(201)
                .text("/id");
    }

    /** A worker of the first community without employment. */
    public Answer worker(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("workerType", "FOOD_DELIVERY");
        body.put("communityCode", community);
        body.putAll(more);
        return api.as(sa()).post("/api/v1/workers", body).expect(201);
    }

    /** A worker with one open employment. */
    public String employed(String enterprise, String from) {
        return worker(Map.of("alias", "风里来", "employments", List.of(employment(enterprise, from))))
                .text("/id");
    }

    public static Map<String, Object> employment(String enterprise, String from) {
        return Map.of("enterpriseId", enterprise, "engagement", "FULL_TIME", "from", from);
    }

    /** The worker's own token. */
    public static String own(String workerId) {
        return TestTokens.worker(workerId);
    }
}
