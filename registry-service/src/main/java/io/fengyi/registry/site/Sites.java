package io.fengyi.registry.site;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.registry.enterprise.EnterprisesOfSites;
import io.fengyi.registry.validity.Days;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All sites, as they were on any day. */
@Repository
class Sites implements EnterprisesOfSites {

    private static final String SPANS = "facts.spans";

    private final MongoOperations mongo;

    Sites(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Site> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Site.class));
    }

    List<Site> findAll(Set<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Site.class);
    }

    Optional<Site> createdBy(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(creationKey)), Site.class));
    }

    Site save(Site site) {
        return mongo.save(site);
    }

    /** Sites that are not closed and belong to the enterprise now. */
    List<Site> openOf(String enterpriseId) {
        Query query = new Query(Criteria.where(SPANS + ".value.enterpriseId")
                .is(enterpriseId)
                .and("until")
                .is(Days.OPEN));
        return mongo.find(query, Site.class).stream()
                .filter(site -> site.current().enterpriseId().equals(enterpriseId))
                .toList();
    }

    /** Active in the area on the day. */
    List<Site> activeIn(String area, LocalDate day) {
        SiteFilter filter = new SiteFilter(area, null, null, null, day, null);
        // the first line is what the index serves, the second one is exact
        Query query = new Query(new Criteria()
                .andOperator(
                        DataScope.subtrees(SPANS + ".value.communityCode", Set.of(area)),
                        Criteria.where(SPANS).elemMatch(new Criteria().andOperator(onTheDay(filter, day))),
                        Criteria.where("until").gt(Days.stored(day))));
        return mongo.find(query.with(Sort.by("_id")), Site.class);
    }

    @Override
    public Set<String> enterprisesOf(Set<String> siteIds) {
        return findAll(siteIds).stream()
                .map(site -> site.current().enterpriseId())
                .collect(Collectors.toSet());
    }

    /** Those in scope that match on the day of the filter, oldest record first. */
    Page<Site> matching(SiteScope scope, SiteFilter filter, LocalDate day, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(scope.criteria(SPANS, onTheDay(filter, day)));
        String stored = Days.stored(day);
        if (filter.status() == SiteStatus.ACTIVE) {
            all.add(Criteria.where("until").gt(stored));
        } else if (filter.status() == SiteStatus.CLOSED) {
            all.add(Criteria.where("until").lte(stored));
        }
        return Keyset.ascending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Site.class, site -> List.of(site.id()));
    }

    /** Open on the day and lying in the area on that day. */
    List<Site> openOn(LocalDate day, String area) {
        Criteria inside = Criteria.where(SPANS)
                .elemMatch(
                        new Criteria().andOperator(onTheDay(new SiteFilter(area, null, null, null, day, null), day)));
        return mongo.find(
                new Query(new Criteria()
                        .andOperator(
                                DataScope.subtrees(SPANS + ".value.communityCode", Set.of(area)),
                                inside,
                                Criteria.where("until").gt(Days.stored(day)))),
                Site.class);
    }

    /** Open on the day and belonging to one of the enterprises on that day. */
    List<Site> openOf(Set<String> enterpriseIds, LocalDate day) {
        Query query = new Query(Criteria.where(SPANS + ".value.enterpriseId")
                .in(enterpriseIds)
                .and("until")
                .gt(Days.stored(day)));
        return mongo.find(query, Site.class).stream()
                .filter(site -> site.facts()
                        .on(day)
                        .map(SiteFacts::enterpriseId)
                        .filter(enterpriseIds::contains)
                        .isPresent())
                .toList();
    }

    private static List<Criteria> onTheDay(SiteFilter filter, LocalDate day) {
        List<Criteria> span = new ArrayList<>();
        span.add(Criteria.where("from").lte(Days.stored(day)));
        span.add(Criteria.where("until").gt(Days.stored(day)));
        if (filter.area() != null) {
            span.add(DataScope.subtrees("value.communityCode", Set.of(filter.area())));
        }
        if (filter.enterpriseId() != null) {
            span.add(Criteria.where("value.enterpriseId").is(filter.enterpriseId()));
        }
        if (filter.kind() != null) {
            span.add(Criteria.where("value.kind").is(filter.kind()));
        }
        if (filter.text() != null) {
            span.add(Criteria.where("value.name").regex(Pattern.quote(filter.text()), "i"));
        }
        return span;
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration siteIndexes() {
            return IndexMigration.named("130-sites")
                    .collection(
                            "sites",
                            c -> c.index("facts.spans.value.communityCode", "_id")
                                    .index("facts.spans.value.enterpriseId", "_id")
                                    .uniquePartial(List.of("registration"), Filters.exists("registration"))
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource siteEvents() {
            return RelaySource.perDocument("sites");
        }

        @Bean
        PublishedTopics siteTopics() {
            return PublishedTopics.of("registry.site.v1");
        }
    }
}
