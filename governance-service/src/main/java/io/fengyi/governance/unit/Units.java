package io.fengyi.governance.unit;

import io.fengyi.governance.concurrency.PutPrecondition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The handling units: who there is, and who handles what where. */
@Repository
public class Units {

    private final MongoOperations mongo;

    Units(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(UnitName news) {
        UnitName known = mongo.findById(news.code(), UnitName.class);
        if (known != null && known.toldAt().isAfter(news.toldAt())) {
            return;
        }
        Query older =
                Query.query(Criteria.where("_id").is(news.code()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    /** 404 for a code that is not in the dictionary. */
    public UnitName named(String unit) {
        return Optional.ofNullable(mongo.findById(unit, UnitName.class)).orElseThrow(() -> new NotFound("unit", unit));
    }

    /** What the unit handles; everything as long as nobody has said. */
    public HandlingUnit handlingOf(String unit) {
        return Optional.ofNullable(mongo.findById(unit, HandlingUnit.class))
                .orElseGet(() -> new HandlingUnit(unit, null, List.of(), List.of()));
    }

    public Page<UnitName> page(PageRequest request) {
        return Keyset.ascending("_id")
                .page(mongo, new Criteria(), request, UnitName.class, name -> List.of(name.code()));
    }

    /** Says what a unit handles; over something that was said before only when {@code ifMatch} names its version. */
    public HandlingUnit put(HandlingUnit unit, @Nullable String ifMatch) {
        named(unit.unit());
        HandlingUnit present = mongo.findById(unit.unit(), HandlingUnit.class);
        Long version = present == null ? null : present.version();
        PutPrecondition.check(ifMatch, version);
        try {
            return mongo.save(new HandlingUnit(unit.unit(), version, unit.categories(), unit.areas()));
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            throw PutPrecondition.raced(version, e);
        }
    }

    /** Refuses (422) a unit that is not there on that day, or does not handle the category in that community. */
    public void mustHandle(String unit, String category, String community, LocalDate day) {
        UnitName name = mongo.findById(unit, UnitName.class);
        if (name == null) {
            throw new InvalidValue("/unit", "unit-unknown", "unit: " + unit);
        }
        if (!name.isValidOn(day)) {
            throw new InvalidValue(
                    "/unit",
                    "unit-ended",
                    "unit: " + unit + " (valid from " + name.validFrom() + " to " + name.validTo() + ")");
        }
        if (!handlingOf(unit).handles(category, community)) {
            throw new InvalidValue(
                    "/unit",
                    "unit-does-not-handle",
                    "unit: " + unit + " (not for " + category + " in " + community + ")");
        }
    }
}
