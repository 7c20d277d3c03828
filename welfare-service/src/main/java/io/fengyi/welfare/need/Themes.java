package io.fengyi.welfare.need;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All themes; some dozens, always read whole. */
@Repository
class Themes {

    static final int MOST = 1_000;

    private final MongoOperations mongo;

    Themes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    StoredTheme save(StoredTheme theme) {
        return mongo.save(theme);
    }

    Tree read() {
        List<StoredTheme> all = mongo.find(new Query().with(Sort.by("_id")).limit(MOST), StoredTheme.class);
        Map<String, StoredTheme> byId = new HashMap<>();
        all.forEach(theme -> byId.put(theme.id(), theme));
        return new Tree(all, byId);
    }

    /** The themes with their merges. */
    record Tree(List<StoredTheme> all, Map<String, StoredTheme> byId) {

        /** Where a theme went, or itself; null for an unknown one. */
        @Nullable
        NeedTheme current(@Nullable String id) {
            StoredTheme theme = id == null ? null : byId.get(id);
            Set<String> seen = new HashSet<>();
            while (theme != null && theme.mergedInto() != null && seen.add(theme.id())) {
                theme = byId.get(theme.mergedInto());
            }
            return theme == null ? null : new NeedTheme(theme.id(), theme.name());
        }

        /** This theme and all that were merged into it. */
        Set<String> family(String id) {
            return all.stream()
                    .map(StoredTheme::id)
                    .filter(member -> {
                        NeedTheme now = current(member);
                        return now != null && now.id().equals(id);
                    })
                    .collect(Collectors.toSet());
        }

        List<NeedTheme> living() {
            return all.stream()
                    .filter(theme -> theme.mergedInto() == null)
                    .map(theme -> new NeedTheme(theme.id(), theme.name()))
                    .toList();
        }
    }
}
