package io.fengyi.registry.development;

import io.fengyi.access.DataScope;
import io.fengyi.registry.formation.Activists;
import io.fengyi.registry.political.PoliticalVault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** All candidates; opens and seals their ways. */
@Repository
class Candidates implements Activists {

    private static final String FIELD = "development-path";
    private static final TypeReference<Path> PATH = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final PoliticalVault vault;

    Candidates(MongoOperations mongo, PoliticalVault vault) {
        this.mongo = mongo;
        this.vault = vault;
    }

    /** A candidate that was opened. */
    record Opened(DevelopmentCandidate stored, Path path) {}

    Optional<Opened> find(String id) {
        return Optional.ofNullable(mongo.findById(id, DevelopmentCandidate.class))
                .map(this::open);
    }

    Optional<Opened> openOf(String workerId) {
        return Optional.ofNullable(
                        mongo.findOne(new Query(Criteria.where("open").is(workerId)), DevelopmentCandidate.class))
                .map(this::open);
    }

    List<Opened> in(String area) {
        return all(DataScope.subtrees("communityCode", Set.of(area)));
    }

    List<Opened> ofWorkers(Collection<String> workerIds) {
        return all(Criteria.where("workerId").in(workerIds));
    }

    @Override
    public Set<String> in(String area, LocalDate day) {
        return in(area).stream()
                .filter(o -> o.path()
                        .on(day)
                        .filter(e -> e.stage() == DevelopmentStage.ACTIVIST)
                        .isPresent())
                .map(o -> o.stored().workerId())
                .collect(Collectors.toSet());
    }

    Opened save(DevelopmentCandidate record, Path path) {
        String worker = record.workerId();
        DevelopmentCandidate sealed = new DevelopmentCandidate(
                record.id(),
                record.version(),
                worker,
                record.communityCode(),
                vault.seal(worker, FIELD, path),
                path.stage().isOpen() ? worker : null);
        return new Opened(mongo.save(sealed), path);
    }

    long countOf(String workerId) {
        return mongo.count(new Query(Criteria.where("workerId").is(workerId)), DevelopmentCandidate.class);
    }

    void deleteOf(String workerId) {
        mongo.remove(new Query(Criteria.where("workerId").is(workerId)), DevelopmentCandidate.class);
    }

    private List<Opened> all(Criteria criteria) {
        return mongo.find(new Query(criteria).with(Sort.by("_id")), DevelopmentCandidate.class).stream()
                .map(this::open)
                .toList();
    }

    private Opened open(DevelopmentCandidate stored) {
        return new Opened(stored, vault.open(stored.workerId(), FIELD, stored.path(), PATH));
    }
}
