package io.fengyi.governance.category;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.fengyi.store.Checksums;
import io.fengyi.store.Migration;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The categories that every office begins with; what it has edited or added since is left alone. */
@Component
class DefaultCategories implements Migration {

    private static final String VALID_FROM = "2020-01-01";

    /** Code, name, urgency, duplicate radius in metres, clock policy. */
    private static final List<List<Object>> ROWS = List.of(
            List.of("CMGT-01", "道路与停车", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-01-01", "机动车违停堵道", "HIGH", 50, "URGENT"),
            List.of("CMGT-01-02", "非机动车乱停放", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-01-03", "占用盲道", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-01-04", "道路破损、积水", "NORMAL", 100, "COMPLEX"),
            List.of("CMGT-02", "市容环境", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-02-01", "垃圾暴露、乱堆物料", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-02-02", "小广告", "LOW", 30, "NORMAL"),
            List.of("CMGT-02-03", "渣土遗撒", "HIGH", 100, "URGENT"),
            List.of("CMGT-03", "公共设施", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-03-01", "井盖缺失、破损", "HIGH", 20, "URGENT"),
            List.of("CMGT-03-02", "路灯不亮", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-03-03", "护栏、标牌损坏", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-04", "安全隐患", "HIGH", 50, "URGENT"),
            List.of("CMGT-04-01", "消防通道堵塞", "HIGH", 50, "URGENT"),
            List.of("CMGT-04-02", "飞线充电", "HIGH", 30, "URGENT"),
            List.of("CMGT-05", "骑手友好设施", "NORMAL", 50, "NORMAL"),
            List.of("CMGT-05-01", "驿站设施故障", "NORMAL", 30, "NORMAL"),
            List.of("CMGT-05-02", "外卖柜、临停区不足", "LOW", 100, "COMPLEX"));

    @Override
    public String id() {
        return "015-default-categories";
    }

    @Override
    public String checksum() {
        return Checksums.of(ROWS.toString());
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> categories = database.getCollection("report_categories");
        for (List<Object> row : ROWS) {
            if (categories.find(Filters.eq("_id", row.get(0))).first() == null) {
                categories.insertOne(new Document("_id", row.get(0))
                        .append("version", 0L)
                        .append("name", row.get(1))
                        .append("urgency", row.get(2))
                        .append("duplicateRadius", row.get(3))
                        .append("clockPolicy", row.get(4))
                        .append("attributes", List.of())
                        .append("validFrom", VALID_FROM));
            }
        }
    }
}
