package io.fengyi.standalone.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A made-up subdistrict: eight communities as cells of a 4 × 2 board, each cut into three grids from west to east. */
public final class DemoPlaces {

    public static final String DISTRICT = "320299";
    public static final String STREET = "320299001";

    private static final double WEST = 120.300;
    private static final double SOUTH = 31.480;
    private static final double CELL = 0.012;
    private static final List<String> NAMES = List.of("古镇社区", "运河社区", "河埒社区", "园区社区", "新桥社区", "梅园社区", "望江社区", "公益社区");

    private DemoPlaces() {}

    public record Community(String code, String name, double west, double south) {
        public double[] centre() {
            return new double[] {west + CELL / 2, south + CELL / 2};
        }
    }

    public record GridPlot(String code, String name, double west, double south, double east, double north) {

        /** A point inside, spread by a number so that no two reports lie on one another. */
        public double[] point(int n) {
            double dx = (0.15 + 0.1 * (n % 8)) * (east - west);
            double dy = (0.15 + 0.07 * (n % 11)) * (north - south);
            return new double[] {west + dx, south + dy};
        }

        String polygon() {
            return String.format(
                    Locale.ROOT,
                    "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.6f,%2$.6f],[%3$.6f,%2$.6f],[%3$.6f,%4$.6f],[%1$.6f,%4$.6f],[%1$.6f,%2$.6f]]]}",
                    west,
                    south,
                    east,
                    north);
        }
    }

    public static List<Community> communities() {
        List<Community> all = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            all.add(new Community(
                    String.format("%s%03d", STREET, i + 1),
                    NAMES.get(i),
                    WEST + (i % 4) * CELL,
                    SOUTH + (i / 4) * CELL));
        }
        return all;
    }

    public static List<GridPlot> grids() {
        List<GridPlot> all = new ArrayList<>();
        for (Community community : communities()) {
            for (int i = 0; i < 3; i++) {
                all.add(new GridPlot(
                        String.format("%s%03d", community.code(), i + 1),
                        community.name() + "第" + "一二三".charAt(i) + "网格",
                        community.west() + i * CELL / 3,
                        community.south(),
                        community.west() + (i + 1) * CELL / 3,
                        community.south() + CELL));
            }
        }
        return all;
    }
}
