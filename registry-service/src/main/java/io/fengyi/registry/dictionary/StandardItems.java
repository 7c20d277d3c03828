package io.fengyi.registry.dictionary;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Enters the items that an office starts with, before the web server answers; later changes of staff stay. */
@Component
class StandardItems implements SmartLifecycle {

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private static final Map<DictionaryName, Map<String, String>> ITEMS = Map.of(
            DictionaryName.WORKER_TYPE,
            Map.of(
                    "COURIER", "快递员",
                    "FOOD_DELIVERY", "外卖骑手",
                    "TRUCK_DRIVER", "货车司机",
                    "RIDE_HAILING", "网约车司机",
                    "STREAMER", "网络主播",
                    "OTHER", "其他"),
            DictionaryName.INDUSTRY,
            Map.of(
                    "EXPRESS", "快递物流",
                    "FOOD_DELIVERY", "外卖配送",
                    "RIDE_HAILING", "网约出行",
                    "ROAD_FREIGHT", "道路货运",
                    "LIVE_STREAMING", "网络直播",
                    "OTHER", "其他"),
            DictionaryName.ENGAGEMENT,
            Map.of("FULL_TIME", "全职", "CROWD", "众包", "PART_TIME", "兼职"),
            DictionaryName.ROLE_TAG,
            Map.of("KEY_STAFF", "业务骨干", "FIRM_HEAD", "企业负责人", "FLEET_HEAD", "车队负责人", "SITE_HEAD", "网点负责人"),
            // GB/T 4762-1984; NOT_SAYING is an answer, too, and is counted
            DictionaryName.POLITICAL_STATUS,
            Map.ofEntries(
                    Map.entry("01", "中共党员"),
                    Map.entry("02", "中共预备党员"),
                    Map.entry("03", "共青团员"),
                    Map.entry("04", "民革党员"),
                    Map.entry("05", "民盟盟员"),
                    Map.entry("06", "民建会员"),
                    Map.entry("07", "民进会员"),
                    Map.entry("08", "农工党党员"),
                    Map.entry("09", "致公党党员"),
                    Map.entry("10", "九三学社社员"),
                    Map.entry("11", "台盟盟员"),
                    Map.entry("12", "无党派人士"),
                    Map.entry("13", "群众"),
                    Map.entry("NOT_SAYING", "不愿透露")));

    private final Dictionaries dictionaries;
    private volatile boolean running;

    StandardItems(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public void start() {
        ITEMS.forEach((dictionary, items) -> items.forEach((code, name) -> {
            try {
                dictionaries.addIfMissing(dictionary, code, new ItemFacts(name, SINCE, null));
            } catch (DuplicateKeyException anotherInstanceWasFirst) {
                return;
            }
        }));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that takes requests or messages. */
    @Override
    public int getPhase() {
        return 0;
    }
}
