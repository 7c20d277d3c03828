package io.fengyi.points.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Participants in order of what they earned; ties share a rank: 1, 2, 2, 4. Pure Java. */
record Ranking(List<Place> places) {

    /** One participant's points. */
    record Score(String workerId, String name, long points) {}

    /** A rank on the board. */
    record Place(int rank, Score score) {}

    static Ranking of(List<Score> scores) {
        List<Score> ordered = scores.stream()
                .sorted(Comparator.comparingLong(Score::points)
                        .reversed()
                        .thenComparing(Score::name)
                        .thenComparing(Score::workerId))
                .toList();
        var places = new ArrayList<Place>();
        for (int i = 0; i < ordered.size(); i++) {
            boolean tie = i > 0 && ordered.get(i).points() == ordered.get(i - 1).points();
            places.add(new Place(tie ? places.get(i - 1).rank() : i + 1, ordered.get(i)));
        }
        return new Ranking(places);
    }

    /** The first places; whoever earned nothing is on no list, so that there is no bottom to look at. */
    List<Place> top(int most) {
        return places.stream()
                .filter(place -> place.score().points() > 0)
                .limit(most)
                .toList();
    }

    Optional<Place> of(String workerId) {
        return places.stream()
                .filter(place -> place.score().workerId().equals(workerId))
                .findFirst();
    }
}
