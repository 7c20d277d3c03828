package io.fengyi.standalone.demo.welfare;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoOffice;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places of the demo: 1 service centre in the park, 1 truckers' home, 17 bee stations over all three hosts, 2 friendly
 * homes, 3 parking bays; the hub of the friendly street, menus, hardware, visits and what is true this afternoon.
 */
public final class DemoStations {

    private static final String WELFARE = "welfare-service";
    private static final String STATIONS = "/api/v1/stations";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PARK = 4;
    private static final int OF_THE_STREET = 3;
    private static final List<String> HOSTS = List.of("COMMUNITY_CENTRE", "RED_PARLOUR", "RED_POST");
    private static final List<String> HOST_NAMES = List.of("党群服务中心", "红色会客厅", "红色驿站");

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private final List<String> bays = new ArrayList<>();
    private final List<String> bees = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private String streetId = "";

    public DemoStations(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    /** Opens the places at once and makes the account of their keeper; after the friendly street was founded. */
    public void open() {
        streetId = api.get(WELFARE, staff(), "/api/v1/friendly-streets?area=" + DemoPlaces.STREET)
                .required("items")
                .required(0)
                .required("id")
                .asString();
        place(
                PARK,
                0,
                "园区党群服务中心",
                "SERVICE_CENTRE",
                "PARK",
                Map.of(
                        "capacity",
                        60,
                        "amenities",
                        List.of("WATER", "CHARGING", "REST", "MICROWAVE", "TOILET", "AID_KIT", "WIFI", "HELP_DESK")));
        place(
                PARK,
                1,
                "园区货车司机之家",
                "TRUCKER_HOME",
                "PARK",
                Map.of(
                        "capacity",
                        30,
                        "amenities",
                        List.of("WATER", "SHOWER", "REST", "LAUNDRY", "TRUCK_PARKING", "TOILET"),
                        "hours",
                        daily("00:00", "00:00")));
        for (int i = 0; i < 17; i++) {
            bees.add(beeStation(i));
        }
        place(PARK, 2, "园区友好之家", "FRIENDLY_HOME", "PARK", Map.of("capacity", 25));
        place(2, 5, "运河友好之家", "FRIENDLY_HOME", "STREET", Map.of("capacity", 25));
        for (int i = 1; i <= OF_THE_STREET; i++) {
            bays.add(place(
                    i,
                    6,
                    communityName(i) + "骑手专属停车位",
                    "PARKING_BAY",
                    "STREET",
                    Map.of(
                            "capacity",
                            4 + 2 * i,
                            "amenities",
                            List.of("PARKING", "NIGHT_LIGHT"),
                            "hours",
                            daily("00:00", "00:00"))));
        }
        api.patch(WELFARE, staff(), "/api/v1/friendly-streets/" + streetId, Map.of("hubStationId", bees.get(0)));
        people.staff(
                "keeper-1",
                "驿站站长",
                DemoPlaces.STREET,
                new Grant(Role.STATION_KEEPER, Set.of(), null, Set.of(), Set.of(), Set.copyOf(all), null));
    }

    /** Menus, hardware and visits until March, and what is reported just before the demo begins. */
    public void plan() {
        at(
                "2023-01-10T09:00",
                () -> bees.subList(0, 6)
                        .forEach(id -> menu(
                                id,
                                "2023-01-10",
                                List.of(
                                        item("免费热水、充电", "每日 8:00–22:00", "所有人"),
                                        item("热饭", "11:00–14:00", "骑手、快递员")))));
        at("2023-02-01T10:00", this::hardware);
        at(
                "2023-03-06T10:00",
                () -> api.put(
                        WELFARE, people.token("rider-1"), "/api/v1/me/followed-stations/" + bees.get(0), Map.of()));
        at(
                "2023-03-20T09:00",
                () -> menu(
                        bees.get(0),
                        "2023-03-20",
                        List.of(
                                item("免费热水、充电", "每日 8:00–22:00", "所有人"),
                                item("免费理发", "每周三 14:00–16:00", "骑手、快递员、货车司机"),
                                item("法律咨询", "每月第一个周五 15:00–17:00", "骑手、快递员、货车司机"))));
        for (int day = 1; day <= 3; day++) {
            int number = day;
            at("2023-03-2" + day + "T12:00", () -> visits(number));
        }
        at("2023-04-03T13:30", this::liveStates);
    }

    private String beeStation(int i) {
        int community = i % 8 + 1;
        boolean hub = i == 0;
        Map<String, Object> more = new HashMap<>();
        more.put("hostType", HOSTS.get(i % 3));
        more.put("capacity", hub ? 40 : 12 + i % 5);
        more.put("contact", "0510-8888" + String.format("%04d", i + 1));
        more.put(
                "amenities",
                i % 4 == 3
                        ? List.of("WATER", "REST", "TOILET", "AID_KIT")
                        : List.of("WATER", "CHARGING", "REST", "MICROWAVE", "AID_KIT", "PUMP"));
        more.put("hours", i % 5 == 4 ? daily("18:00", "02:00") : daily("08:00", "22:00"));
        String name =
                communityName(community) + HOST_NAMES.get(i % 3) + (i < 8 ? "小蜜蜂驿站" : "小蜜蜂驿站" + (i / 8 + 1) + "号");
        return place(
                community, i / 8 + 3, hub ? "古镇小蜜蜂驿站（枢纽）" : name, "BEE_STATION", hub ? "STREET" : "COMMUNITY", more);
    }

    private String place(int community, int spot, String name, String kind, String tier, Map<String, ?> more) {
        DemoPlaces.Community where = DemoPlaces.communities().get(community - 1);
        double[] centre = where.centre();
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("kind", kind);
        body.put("tier", tier);
        body.put("communityCode", where.code());
        body.put("address", where.name() + "中心路 " + (20 + 2 * spot) + " 号");
        body.put(
                "place",
                DemoOffice.place(
                        sixDigits(centre[0] - 0.003 + 0.0008 * spot), sixDigits(centre[1] + 0.0012 * (spot % 3))));
        body.put("amenities", List.of("WATER", "CHARGING", "REST"));
        body.put("hours", daily("08:30", "20:30"));
        if (community <= OF_THE_STREET) {
            body.put("friendlyStreetId", streetId);
        }
        body.putAll(more);
        String id = Waiting.eventually(() -> api.post(WELFARE, staff(), STATIONS, body))
                .required("id")
                .asString();
        all.add(id);
        return id;
    }

    private void menu(String id, String from, List<Map<String, String>> items) {
        api.post(WELFARE, staff(), STATIONS + "/" + id + "/menus", Map.of("from", from, "items", items));
    }

    /** Chargers and water at six stations; one charger is found broken and mended, one microwave waits. */
    private void hardware() {
        List<String> chargers = new ArrayList<>();
        for (String id : bees.subList(0, 6)) {
            chargers.add(facility(id, "CHARGER", "充电桩", 4));
            facility(id, "WATER_DISPENSER", "饮水机", 1);
        }
        String staff = people.token("community-1");
        api.post(
                WELFARE,
                staff,
                "/api/v1/facilities/" + chargers.get(0) + "/inspections",
                Map.of("result", "BROKEN", "note", "2 号口无法充电"));
        String repair = "/api/v1/repairs/"
                + api.get(WELFARE, staff, "/api/v1/repairs?stationId=" + bees.get(0))
                        .required("items")
                        .required(0)
                        .required("id")
                        .asString();
        api.post(WELFARE, staff, repair + "/assignment", Map.of("to", "物业维修班"));
        api.post(WELFARE, staff, repair + "/fixing", Map.of("note", "已更换接口"));
        api.post(WELFARE, staff, repair + "/acceptance", Map.of("accepted", true, "note", "试用正常"));
        api.post(
                WELFARE,
                people.token("rider-2"),
                "/api/v1/repairs",
                Map.of("stationId", bees.get(1), "text", "微波炉不加热"));
    }

    private String facility(String stationId, String kind, String name, int count) {
        return api.post(
                        WELFARE,
                        staff(),
                        "/api/v1/facilities",
                        Map.of(
                                "stationId",
                                stationId,
                                "kind",
                                kind,
                                "name",
                                name,
                                "count",
                                count,
                                "installedOn",
                                "2022-09-01"))
                .required("id")
                .asString();
    }

    private void visits(int day) {
        for (int i = 0; i < 6; i++) {
            api.post(
                    WELFARE,
                    staff(),
                    STATIONS + "/" + bees.get(i % 3) + "/visits",
                    Map.of("dayToken", "demo-visitor-%d-%06d".formatted(day, i)));
        }
    }

    private void liveStates() {
        for (int i = 0; i < bays.size(); i++) {
            live(
                    bays.get(i),
                    Map.of("open", true, "crowding", "FREE", "brokenAmenities", List.of(), "freeBays", 2 + i));
        }
        live(bees.get(0), Map.of("open", true, "crowding", "BUSY", "brokenAmenities", List.of()));
        live(bees.get(1), Map.of("open", true, "crowding", "FREE", "brokenAmenities", List.of("MICROWAVE")));
        live(bees.get(2), Map.of("open", false, "crowding", "FREE", "brokenAmenities", List.of()));
    }

    private void live(String id, Map<String, Object> status) {
        api.put(WELFARE, people.token("keeper-1"), STATIONS + "/" + id + "/live-status", status);
    }

    private void at(String local, Runnable act) {
        timeline.at(LocalDateTime.parse(local).atZone(ZONE).toInstant(), act);
    }

    private String staff() {
        return people.token("street-1");
    }

    private static String communityName(int number) {
        return DemoPlaces.communities().get(number - 1).name();
    }

    private static double sixDigits(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static Map<String, String> item(String what, String when, String forWhom) {
        return Map.of("what", what, "when", when, "forWhom", forWhom);
    }

    private static Map<String, Object> daily(String from, String to) {
        return Map.of(
                "week",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Map.of("day", day.name(), "spans", List.of(Map.of("from", from, "to", to))))
                        .toList());
    }
}
