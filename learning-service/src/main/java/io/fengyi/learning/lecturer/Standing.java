package io.fengyi.learning.lecturer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where a candidate ended.
 *
 * @param rank 1 is best; a tie shares a rank and the next one is skipped (1, 1, 3)
 */
public record Standing(String candidateId, long votes, int rank) {

    /** The standings, best first; candidates without a vote come last. */
    static List<Standing> of(List<LecturerCandidate> candidates, Map<String, Long> votes) {
        List<LecturerCandidate> ordered = candidates.stream()
                .sorted(Comparator.comparing(
                        (LecturerCandidate candidate) -> votes.getOrDefault(candidate.id(), 0L),
                        Comparator.reverseOrder()))
                .toList();
        List<Standing> standings = new ArrayList<>();
        for (LecturerCandidate candidate : ordered) {
            long count = votes.getOrDefault(candidate.id(), 0L);
            Standing before = standings.isEmpty() ? null : standings.get(standings.size() - 1);
            int rank = before != null && before.votes() == count ? before.rank() : standings.size() + 1;
            standings.add(new Standing(candidate.id(), count, rank));
        }
        return List.copyOf(standings);
    }
}
