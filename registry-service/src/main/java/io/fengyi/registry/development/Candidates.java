package io.fengyi.registry.development;

import io.fengyi.access.DataScope;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.registry.formation.Activists;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.registry.political.PoliticalVault;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final BlindIndex index;

    Candidates(MongoOperations mongo, PoliticalVault vault, BlindIndex index) {
        this.mongo = mongo;
        this.vault = vault;
        this.index = index;
    }

    /** Keyed hash under which a candidate's introducer is found again. */
    private static final String INTRODUCER = "introducer";

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
                path.stage().isOpen() ? worker : null,
                introducers(path));
        return new Opened(mongo.save(sealed), path);
    }

    long countOf(String workerId) {
        return mongo.count(new Query(Criteria.where("workerId").is(workerId)), DevelopmentCandidate.class);
    }

    void deleteOf(String workerId) {
        mongo.remove(new Query(Criteria.where("workerId").is(workerId)), DevelopmentCandidate.class);
    }

    /** Candidates of whom this member is an introducer. */
    List<Opened> introducedBy(String membershipId) {
        return all(Criteria.where("introducers").is(index.of(INTRODUCER, membershipId)));
    }

    /** A page of those that {@code show} lets through; it is given some at once. */
    <R> Page<R> page(
            Criteria criteria,
            PageRequest page,
            Function<List<DevelopmentCandidate>, Function<DevelopmentCandidate, Optional<R>>> show) {
        return Unpacked.page(mongo, criteria, DevelopmentCandidate.class, DevelopmentCandidate::id, page, batch -> {
            Function<DevelopmentCandidate, Optional<R>> shown = show.apply(batch);
            return stored -> Unpacked.atMostOne(shown.apply(stored));
        });
    }

    private @Nullable List<String> introducers(Path path) {
        List<String> hashes =
                path.introducers().stream().map(id -> index.of(INTRODUCER, id)).toList();
        return hashes.isEmpty() ? null : hashes;
    }

    List<Opened> all(Criteria criteria) {
        return mongo.find(new Query(criteria).with(Sort.by("_id")), DevelopmentCandidate.class).stream()
                .map(this::open)
                .toList();
    }

    Opened open(DevelopmentCandidate stored) {
        return new Opened(stored, vault.open(stored.workerId(), FIELD, stored.path(), PATH));
    }
}
