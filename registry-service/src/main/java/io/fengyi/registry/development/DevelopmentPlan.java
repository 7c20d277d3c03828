package io.fengyi.registry.development;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How many people a subdistrict means to win in a year.
 *
 * @param id area and year
 * @param focus role tags that are looked at first
 */
@Document("development_plans")
record DevelopmentPlan(
        @Id String id, @Version @Nullable Long version, String areaCode, int year, int planned, List<String> focus) {}
