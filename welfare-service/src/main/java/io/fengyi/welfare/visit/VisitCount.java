package io.fengyi.welfare.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The visits of one station on one day.
 *
 * @param id station and day
 * @param marks of the tokens already counted, a keyed hash of station, day and token; gone on the next day
 */
@Document("station_visits")
record VisitCount(
        @Id String id,
        String stationId,
        String communityCode,
        LocalDate day,
        long count,
        @Nullable List<String> marks) {}
