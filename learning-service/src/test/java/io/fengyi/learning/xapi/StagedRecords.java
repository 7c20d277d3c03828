package io.fengyi.learning.xapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Facts that a test puts on the stage. */
@Component
class StagedRecords implements LearningRecords {

    private final Map<String, List<LearningFact>> byArea = new ConcurrentHashMap<>();

    void add(String area, LearningFact fact) {
        byArea.computeIfAbsent(area, code -> new ArrayList<>()).add(fact);
    }

    @Override
    public void ofWorker(String workerId, LearningPeriod period, Consumer<LearningFact> to) {
        byArea.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.workerId().equals(workerId))
                .forEach(to);
    }

    @Override
    public void inArea(String area, LearningPeriod period, Consumer<LearningFact> to) {
        byArea.getOrDefault(area, List.of()).forEach(to);
    }
}
