package io.fengyi.governance.category;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The list of categories; an office has dozens, so it is read whole. */
@Repository
public class ReportCategories {

    private final MongoOperations mongo;

    ReportCategories(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public List<ReportCategory> all() {
        return mongo.find(new Query().with(Sort.by("_id")), ReportCategory.class);
    }

    public Optional<ReportCategory> find(String code) {
        return Optional.ofNullable(mongo.findById(code, ReportCategory.class));
    }

    /** 404 when there is none. */
    public ReportCategory get(String code) {
        return find(code).orElseThrow(() -> new NotFound("category", code));
    }

    /** The category to report under on that day; 422 when it is none. */
    public ReportCategory reportable(String code, LocalDate day) {
        ReportCategory category = find(code)
                .orElseThrow(() -> new InvalidValue("/categoryCode", "category-unknown", "categoryCode: " + code));
        if (category.parent() == null) {
            throw new InvalidValue("/categoryCode", "category-is-a-group", "categoryCode: " + code);
        }
        if (!category.isValidOn(day)) {
            throw new InvalidValue(
                    "/categoryCode",
                    "category-ended",
                    "categoryCode: " + code + " (valid from " + category.validFrom() + " to " + category.validTo()
                            + ")");
        }
        return category;
    }

    ReportCategory save(ReportCategory category) {
        return mongo.save(category);
    }
}
