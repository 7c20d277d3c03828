package io.fengyi.registry.partyorganisation;

import io.fengyi.access.DataScope;
import io.fengyi.registry.membership.OrganisationsHere;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All Party organisations. */
@Repository
class PartyOrganisations implements OrganisationsHere {

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

    /** Those that ever covered one of the enterprises. */
    List<PartyOrganisation> everCovering(Collection<String> enterpriseIds) {
        return mongo.find(
                new Query(Criteria.where("formation.spans.value.enterpriseIds").in(enterpriseIds)).with(Sort.by("_id")),
                PartyOrganisation.class);
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
