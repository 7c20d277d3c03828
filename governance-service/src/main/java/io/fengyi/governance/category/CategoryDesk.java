package io.fengyi.governance.category;

import io.fengyi.governance.concurrency.PutPrecondition;
import io.fengyi.http.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Where the subdistrict keeps its list of categories. */
@Service
public class CategoryDesk {

    private final ReportCategories categories;

    CategoryDesk(ReportCategories categories) {
        this.categories = categories;
    }

    /**
     * Adds a category, or replaces it when {@code ifMatch} names its version.
     *
     * @throws InvalidValue {@code category-without-group} for a second-level code whose group is missing
     */
    public ReportCategory put(ReportCategory wanted, @Nullable String ifMatch) {
        Long present =
                categories.find(wanted.code()).map(ReportCategory::version).orElse(null);
        PutPrecondition.check(ifMatch, present);
        String parent = wanted.parent();
        if (parent != null && categories.find(parent).isEmpty()) {
            throw new InvalidValue(
                    "/code", "category-without-group", "code: " + wanted.code() + " (no " + parent + ")");
        }
        try {
            return categories.save(new ReportCategory(
                    wanted.code(),
                    present,
                    wanted.name(),
                    wanted.urgency(),
                    wanted.duplicateRadius(),
                    wanted.clockPolicy(),
                    wanted.attributes(),
                    wanted.validFrom(),
                    wanted.validTo()));
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            throw PutPrecondition.raced(present, e);
        }
    }
}
