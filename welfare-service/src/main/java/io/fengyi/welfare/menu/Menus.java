package io.fengyi.welfare.menu;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All versions of all menus. */
@Repository
class Menus {

    private final MongoOperations mongo;

    Menus(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Menu> publishedWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(creationKey)), Menu.class));
    }

    Menu add(Menu menu) {
        return mongo.insert(menu);
    }

    int lastNumber(String stationId) {
        Query last = new Query(Criteria.where("stationId").is(stationId))
                .with(Sort.by(Sort.Direction.DESC, "number"))
                .limit(1);
        Menu menu = mongo.findOne(last, Menu.class);
        return menu == null ? 0 : menu.number();
    }

    /** Newest version first. */
    Page<Menu> of(String stationId, PageRequest page) {
        return Keyset.descending("number")
                .page(
                        mongo,
                        Criteria.where("stationId").is(stationId),
                        page,
                        Menu.class,
                        menu -> List.of(menu.number()));
    }

    /** Of each station the newest version that has begun by that day. */
    Map<String, Menu> inForce(Collection<String> stationIds, LocalDate today) {
        Query begun = new Query(
                        Criteria.where("stationId").in(stationIds).and("from").lte(today.toString()))
                .with(Sort.by("stationId", "number"));
        return mongo.find(begun, Menu.class).stream()
                .collect(Collectors.toMap(Menu::stationId, menu -> menu, (older, newer) -> newer));
    }
}
