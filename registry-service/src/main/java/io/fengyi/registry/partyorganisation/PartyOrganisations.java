package io.fengyi.registry.partyorganisation;

import io.fengyi.access.DataScope;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.registry.membership.OrganisationsHere;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All Party organisations. */
@Repository
class PartyOrganisations implements OrganisationsHere {

    private static final String COVERED = "formation.spans.value.enterpriseIds";

    private final MongoOperations mongo;

    PartyOrganisations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<PartyOrganisation> find(String id) {
        return Optional.ofNullable(mongo.findById(id, PartyOrganisation.class));
    }

    Optional<PartyOrganisation> createdBy(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(key)), PartyOrganisation.class));
    }

    List<PartyOrganisation> in(Collection<String> areas) {
        return mongo.find(
                new Query(DataScope.subtrees("areaCode", areas)).with(Sort.by("_id")), PartyOrganisation.class);
    }

    /** Rows of those in the areas, and of those that ever covered one of the enterprises. */
    <R> Page<R> page(
            Collection<String> areas,
            Collection<String> enterpriseIds,
            @Nullable String area,
            PageRequest page,
            Function<PartyOrganisation, SortedMap<String, R>> rows) {
        Criteria reach = DataScope.subtrees("areaCode", areas);
        if (!enterpriseIds.isEmpty()) {
            reach = new Criteria().orOperator(reach, Criteria.where(COVERED).in(enterpriseIds));
        }
        Criteria filter =
                area == null ? reach : new Criteria().andOperator(reach, DataScope.subtrees("areaCode", Set.of(area)));
        return Unpacked.page(mongo, filter, PartyOrganisation.class, PartyOrganisation::id, page, batch -> rows);
    }

    /** Those that ever covered one of the enterprises. */
    List<PartyOrganisation> everCovering(Collection<String> enterpriseIds) {
        return mongo.find(
                new Query(Criteria.where(COVERED).in(enterpriseIds)).with(Sort.by("_id")), PartyOrganisation.class);
    }

    PartyOrganisation save(PartyOrganisation organisation) {
        return mongo.save(organisation);
    }

    @Override
    public boolean keepsPapers(String organisationId) {
        return find(organisationId)
                .filter(PartyOrganisation::isOpen)
                .filter(o -> o.formation().current().mode().isEstablished())
                .isPresent();
    }

    @Override
    public boolean hasLife(String organisationId) {
        return find(organisationId).filter(PartyOrganisation::isOpen).isPresent();
    }
}
