package io.fengyi.standalone.demo.town;

import java.util.List;

/** Twelve made-up enterprises E01–E12 with 23 sites, three of them found by the sweep, and the number of workers that each of them has. */
public final class DemoEnterprises {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private DemoEnterprises() {}

    /**
     * One enterprise.
     *
     * @param communities where its sites lie, one site each, as numbers 1–8; the first is its home
     * @param workers how many work for it; all together 812
     */
    public record Firm(
            int number, String brand, String industry, String workerType, List<Integer> communities, int workers) {

        String legalName() {
            return "示范" + brand + "服务有限公司";
        }

        String siteName(int site) {
            return brand
                    + DemoPlaces.communities()
                            .get(communities.get(site) - 1)
                            .name()
                            .replace("社区", "站");
        }

        String creditCode() {
            return DemoEnterprises.creditCode("91320299MA1DEM%02d".formatted(number) + "X");
        }
    }

    /** Three sites that nobody knew of before the sweep of spring 2023: they are opened by closing it. */
    public static boolean isFoundBySweep(Firm firm, int site) {
        return site == 1 && List.of(5, 7, 9).contains(firm.number());
    }

    public static List<Firm> all() {
        return List.of(
                new Firm(1, "闪送达", "FOOD_DELIVERY", "FOOD_DELIVERY", List.of(1, 2, 3), 148),
                new Firm(2, "顺路快递", "EXPRESS", "COURIER", List.of(4, 5, 6), 126),
                new Firm(3, "大江货运", "ROAD_FREIGHT", "TRUCK_DRIVER", List.of(4, 7), 74),
                new Firm(4, "云鸟快运", "EXPRESS", "COURIER", List.of(2, 8), 88),
                new Firm(5, "饱了么外卖", "FOOD_DELIVERY", "FOOD_DELIVERY", List.of(3, 1), 95),
                new Firm(6, "小象速递", "EXPRESS", "COURIER", List.of(3, 6), 62),
                new Firm(7, "跑得快", "FOOD_DELIVERY", "FOOD_DELIVERY", List.of(1, 4), 54),
                new Firm(8, "蓝骑士", "FOOD_DELIVERY", "FOOD_DELIVERY", List.of(8), 47),
                new Firm(9, "安心出行", "RIDE_HAILING", "RIDE_HAILING", List.of(5, 7), 51),
                new Firm(10, "百通快递", "EXPRESS", "COURIER", List.of(6), 33),
                new Firm(11, "江南直播", "LIVE_STREAMING", "STREAMER", List.of(4, 2), 20),
                new Firm(12, "同城帮", "OTHER", "OTHER", List.of(7), 14));
    }

    /** Adds the check character of GB 32100 to 17 characters. */
    public static String creditCode(String first17) {
        int sum = 0;
        int weight = 1;
        for (char c : first17.toCharArray()) {
            sum += DIGITS.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return first17 + DIGITS.charAt((31 - sum % 31) % 31);
    }
}
