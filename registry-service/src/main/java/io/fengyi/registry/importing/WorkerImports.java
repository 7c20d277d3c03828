package io.fengyi.registry.importing;

import io.fengyi.registry.importing.row.RowProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All imports and their chunks. */
@Repository
class WorkerImports {

    private final MongoOperations mongo;

    WorkerImports(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<WorkerImport> find(String id) {
        return Optional.ofNullable(mongo.findById(id, WorkerImport.class));
    }

    Optional<WorkerImport> createdBy(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(key)), WorkerImport.class));
    }

    WorkerImport save(WorkerImport list) {
        return mongo.save(list);
    }

    void add(ImportChunk chunk) {
        mongo.insert(chunk);
    }

    Optional<ImportChunk> chunk(String importId, int seq) {
        return Optional.ofNullable(mongo.findById(ImportChunk.id(importId, seq), ImportChunk.class));
    }

    void addProblem(String importId, int seq, RowProblem problem) {
        mongo.updateFirst(
                new Query(Criteria.where("_id").is(ImportChunk.id(importId, seq))),
                new Update().push("problems", problem),
                ImportChunk.class);
    }

    /** Problems in the order of the file, from a line on. */
    List<RowProblem> problems(String importId, int fromLine, int limit) {
        Query query = ofImport(importId).with(Sort.by("_id"));
        query.fields().exclude("sealed");
        List<RowProblem> found = new ArrayList<>();
        try (var chunks = mongo.stream(query, ImportChunk.class)) {
            chunks.takeWhile(chunk -> found.size() < limit)
                    .flatMap(chunk -> chunk.problems().stream().sorted(Comparator.comparingInt(RowProblem::line)))
                    .filter(problem -> problem.line() >= fromLine)
                    .forEach(found::add);
        }
        return found.stream().limit(limit).toList();
    }

    /** The rows go; what was wrong with them stays for a while. */
    void dropRows(String importId) {
        mongo.updateMulti(ofImport(importId), new Update().unset("sealed"), ImportChunk.class);
    }

    void dropChunks(String importId) {
        mongo.remove(ofImport(importId), ImportChunk.class);
    }

    /** Somebody began to commit and has not been heard of. */
    List<WorkerImport> abandoned(Instant now) {
        return mongo.find(new Query(Criteria.where("lockedUntil").lt(now)).limit(20), WorkerImport.class);
    }

    List<WorkerImport> uncommittedSince(Instant before) {
        return mongo.find(
                new Query(Criteria.where("state")
                                .is(ImportState.CHECKED)
                                .and("at")
                                .lt(before))
                        .limit(100),
                WorkerImport.class);
    }

    private static Query ofImport(String importId) {
        return new Query(Criteria.where("_id").gt(importId + "/").lt(importId + "0"));
    }
}
