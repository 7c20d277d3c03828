package io.fengyi.learning.material;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All materials. */
@Repository
class Materials {

    private final MongoOperations mongo;

    Materials(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Material> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Material.class));
    }

    Optional<Material> enteredWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(creationKey)), Material.class));
    }

    Material add(Material material) {
        return mongo.insert(material);
    }

    Page<Material> within(DataScope scope, @Nullable MaterialKind kind, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(scope.within("area"));
        if (kind != null) {
            all.add(Criteria.where("kind").is(kind));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Material.class, material -> List.of(material.id()));
    }
}
