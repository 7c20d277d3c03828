package io.fengyi.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes docs/events.md. */
final class EventList {

    private EventList() {}

    static String of(List<Contract> contracts) {
        Map<String, List<Contract>> byTopic =
                contracts.stream().collect(Collectors.groupingBy(Contract::topic, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("""
                # Events

                Generated from `contracts/` by `mvn -pl contracts test -Dcontracts.write=true`; do not edit.

                CloudEvents 1.0 in Kafka binary mode: headers `ce_id`, `ce_source` (`/fengyi/{service}`), `ce_type`,
                `ce_subject` (the aggregate's id, also the Kafka key), `ce_time`, `ce_dataschema`, `traceparent`. A `?` marks a
                field that may be absent. Fields are only ever added; another meaning is another type.
                """);
        byTopic.forEach((topic, types) -> {
            text.append("\n## `").append(topic).append("`\n\n| event | fields |\n|---|---|\n");
            types.forEach(type -> text.append("| [")
                    .append(type.body().getSimpleName())
                    .append("](../contracts/src/main/resources/contracts/")
                    .append(type.type())
                    .append(".schema.json) | ")
                    .append(Arrays.stream(type.body().getRecordComponents())
                            .map(c -> "`" + c.getName() + (RecordSchema.nullable(c) ? "?" : "") + "`")
                            .collect(Collectors.joining(", ")))
                    .append(" |\n"));
        });
        return text.toString();
    }
}
