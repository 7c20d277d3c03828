package io.fengyi.standalone.demo.town;

import java.util.List;
import java.util.Random;

/** 812 made-up workers as the CSV file that an office would import; numbers begin with 138000, which nobody uses. */
public final class DemoWorkers {

    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂英华玉兰飞鹏宇浩";
    private static final List<String> ENGAGEMENTS = List.of("FULL_TIME", "CROWD", "PART_TIME");

    private DemoWorkers() {}

    public static String csv() {
        Random random = new Random(20230331);
        StringBuilder csv = new StringBuilder(
                "alias,name,phone,workerType,communityCode,enterprise,site,engagement,roleTag,from,birthYear\n");
        int n = 0;
        for (DemoEnterprises.Firm firm : DemoEnterprises.all()) {
            for (int i = 0; i < firm.workers(); i++) {
                n++;
                int site = i % firm.communities().size();
                csv.append(alias(n))
                        .append(',')
                        .append(name(random))
                        .append(',')
                        .append(phone(n))
                        .append(',')
                        .append(firm.workerType())
                        .append(',')
                        .append(DemoPlaces.STREET)
                        .append(String.format("%03d", firm.communities().get(site)))
                        .append(',')
                        .append(firm.brand())
                        .append(',')
                        .append(firm.siteName(DemoEnterprises.isFoundBySweep(firm, site) ? 0 : site))
                        .append(',')
                        .append(ENGAGEMENTS.get(n % 10 < 6 ? 0 : n % 10 < 9 ? 1 : 2))
                        .append(',')
                        .append(i == 0 ? "SITE_HEAD" : "")
                        .append(",2021-")
                        .append(String.format("%02d-%02d", 1 + n % 12, 1 + n % 28))
                        .append(',')
                        .append(1975 + n % 28)
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** The number of the n-th worker, counted from 1. */
    public static String phone(int n) {
        return String.format("13800%06d", n);
    }

    private static String alias(int n) {
        return "小蜂" + n;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder().append(FAMILY.charAt(random.nextInt(FAMILY.length())));
        int length = 1 + random.nextInt(2);
        for (int i = 0; i < length; i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
