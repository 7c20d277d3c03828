package io.fengyi.governance.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a unit handles.
 *
 * @param categories category codes, a prefix is a subtree; empty means all
 * @param areas area codes, a prefix is a subtree; empty means all
 */
@Document("handling_units")
public record HandlingUnit(
        @Id String unit, @Version @Nullable Long version, List<String> categories, List<String> areas) {

    public HandlingUnit {
        categories = List.copyOf(categories);
        areas = List.copyOf(areas);
    }

    boolean handles(String category, String community) {
        return (categories.isEmpty() || categories.stream().anyMatch(category::startsWith))
                && (areas.isEmpty() || areas.stream().anyMatch(community::startsWith));
    }
}
