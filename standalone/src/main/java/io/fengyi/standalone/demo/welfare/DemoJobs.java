package io.fengyi.standalone.demo.welfare;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoOffice;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Nine adverts of March 2023 with 54 posts, besides one that was filled and one that is still a draft. */
public final class DemoJobs {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "welfare-service";
    private static final String POSTINGS = "/api/v1/job-postings";

    /** Open on 31 March; the headcounts add up to 54. */
    private static final List<Advert> OPEN = List.of(
            new Advert("分拣员", "顺路快递", 10, 4, "FULL_TIME", 5_000, 7_000, "MONTH"),
            new Advert("白班骑手", "闪送达", 8, 1, "FULL_TIME", 6_000, 9_000, "MONTH"),
            new Advert("夜班骑手", "饱了么外卖", 6, 3, "FULL_TIME", 7_000, 10_000, "MONTH"),
            new Advert("货车司机", "大江货运", 6, 7, "FULL_TIME", 8_000, 11_000, "MONTH"),
            new Advert("周末派件员", "百通快递", 6, 6, "PART_TIME", 20, 28, "HOUR"),
            new Advert("客服专员", "云鸟快运", 5, 2, "FULL_TIME", 4_500, 6_000, "MONTH"),
            new Advert("直播助理", "江南直播", 4, 4, "INTERN", 120, 180, "DAY"),
            new Advert("网约车司机", "安心出行", 5, 5, "CONTRACTOR", 6_000, 9_500, "MONTH"),
            new Advert("食堂帮厨", "古镇大食堂", 4, 1, "FULL_TIME", 4_000, 5_000, "MONTH"));

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private String filled = "";

    public DemoJobs(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    /** @param community number 1–8 */
    private record Advert(
            String title,
            String employer,
            int headcount,
            int community,
            String type,
            int least,
            int most,
            String period) {}

    public void plan() {
        for (int n = 0; n < OPEN.size(); n++) {
            Advert advert = OPEN.get(n);
            LocalDate day = LocalDate.of(2023, 3, 6).plusDays(2L * n);
            boolean applies = n == 0;
            at(day, 10, () -> {
                String id = open(advert, day.plusDays(45));
                if (applies) {
                    api.post(
                            SERVICE,
                            people.token("rider-1"),
                            POSTINGS + "/" + id + "/applications",
                            Map.of("message", "有两年分拣经验，下周可到岗。"));
                }
            });
        }
        LocalDate early = LocalDate.of(2023, 3, 1);
        at(
                early,
                9,
                () -> filled =
                        open(new Advert("仓库理货", "小象速递", 3, 3, "TEMPORARY", 160, 200, "DAY"), early.plusDays(60)));
        at(LocalDate.of(2023, 3, 20), 9, () -> command(filled, "filling"));
        at(
                LocalDate.of(2023, 3, 30),
                16,
                () -> draft(
                        new Advert("站点调度", "跑得快", 2, 1, "FULL_TIME", 5_500, 7_500, "MONTH"),
                        LocalDate.of(2023, 4, 30)));
    }

    private String open(Advert advert, LocalDate last) {
        String id = draft(advert, last);
        command(id, "opening");
        return id;
    }

    private String draft(Advert advert, LocalDate last) {
        DemoPlaces.Community community = DemoPlaces.communities().get(advert.community() - 1);
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", advert.title(),
                "employer", advert.employer(),
                "headcount", advert.headcount(),
                "employmentType", advert.type(),
                "wage", Map.of("min", advert.least(), "max", advert.most(), "period", advert.period()),
                "communityCode", community.code(),
                "address", community.name() + "中心路 8 号",
                "place", DemoOffice.place(community.centre()[0], community.centre()[1]),
                "text", advert.employer() + "招" + advert.title() + advert.headcount() + "名，缴纳社会保险，可提供工作餐。",
                "validThrough", last.toString()));
        JsonNode made = Waiting.eventually(() -> api.post(SERVICE, people.token("street-1"), POSTINGS, body));
        return made.required("id").asString();
    }

    private void command(String id, String command) {
        api.post(SERVICE, people.token("street-1"), POSTINGS + "/" + id + "/" + command, Map.of());
    }

    private void at(LocalDate day, int hour, Runnable act) {
        timeline.at(day.atTime(hour, 0).atZone(ZONE).toInstant(), act);
    }
}
