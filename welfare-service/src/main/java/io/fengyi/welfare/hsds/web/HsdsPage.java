package io.fengyi.welfare.hsds.web;

import io.fengyi.welfare.hsds.HsdsDirectory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The page header of HSDS 3.0. */
@Schema(name = "HsdsPage")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HsdsPage<T>(
        @Schema(example = "24") long totalItems,
        @Schema(example = "2") long totalPages,
        @Schema(example = "1") int pageNumber,
        @Schema(description = "本页条数", example = "20") int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<T> contents) {

    static <T> HsdsPage<T> of(HsdsDirectory.Slice<T> slice, HsdsDirectory.Query query) {
        long pages = (slice.total() + query.perPage() - 1) / query.perPage();
        return new HsdsPage<>(
                slice.total(),
                pages,
                query.page(),
                slice.rows().size(),
                query.page() == 1,
                query.page() >= pages,
                slice.rows().isEmpty(),
                slice.rows());
    }
}
