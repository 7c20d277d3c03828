package io.fengyi.registry.importing.row;

import io.fengyi.http.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list may say of a worker, and how its columns may be headed. */
public enum Column {
    ALIAS("alias", "昵称", "称呼"),
    NAME("name", "姓名"),
    PHONE("phone", "手机号", "手机号码", "联系电话"),
    WORKER_TYPE("workerType", "从业类型", "人员类型"),
    COMMUNITY("communityCode", "社区代码"),
    BIRTH_YEAR("birthYear", "出生年份"),
    ENTERPRISE("enterprise", "企业", "企业名称", "品牌", "信用代码"),
    SITE("site", "网点", "网点名称"),
    ENGAGEMENT("engagement", "用工形式"),
    ROLE_TAG("roleTag", "岗位标签"),
    FROM("from", "入职日期", "从业日期");

    private final String field;
    private final Set<String> heads;

    Column(String field, String... heads) {
        this.field = field;
        this.heads = new HashSet<>(Arrays.asList(heads));
        this.heads.add(field);
    }

    /** Name of the column in answers. */
    public String field() {
        return field;
    }

    /**
     * The columns of a head row, null for one without a head.
     *
     * @throws InvalidValue 400 {@code unknown-column} (an ID number, a religion … is never taken),
     *     {@code column-twice}, {@code column-missing}
     */
    public static List<@Nullable Column> heads(List<String> cells) {
        List<@Nullable Column> columns = new ArrayList<>();
        Set<Column> found = EnumSet.noneOf(Column.class);
        for (String cell : cells) {
            Column column = cell.isBlank() ? null : of(cell.strip());
            if (column != null && !found.add(column)) {
                throw InvalidValue.badRequest("file", "column-twice", "column: " + cell + " (twice)");
            }
            columns.add(column);
        }
        if (!found.contains(WORKER_TYPE)) {
            throw InvalidValue.badRequest("file", "column-missing", "column: 从业类型 (workerType) is needed");
        }
        return columns;
    }

    private static Column of(String head) {
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(head))
                .findFirst()
                .orElseThrow(() -> InvalidValue.badRequest(
                        "file", "unknown-column", "column: " + (head.length() > 30 ? head.substring(0, 30) : head)));
    }
}
