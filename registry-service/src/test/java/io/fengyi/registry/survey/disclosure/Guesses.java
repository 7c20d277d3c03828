package io.fengyi.registry.survey.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Another way to the bounds: tries all numbers that fit what is published. For small tables only. */
public final class Guesses {

    private final int[] guess;
    private final List<Sum> sums = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    /** @param numbers how many there are; each must be part of a known sum */
    public Guesses(int numbers) {
        this.guess = new int[numbers];
    }

    private static final class Sum {

        private final int[] places;
        private int left;
        private int open;

        Sum(int known, int[] places) {
            this.places = places;
            this.left = known;
            this.open = places.length;
        }

        boolean has(int place) {
            return IntStream.of(places).anyMatch(one -> one == place);
        }
    }

    private static final class Asked {

        private final int[] places;
        private int min = Integer.MAX_VALUE;
        private int max = -1;

        Asked(int[] places) {
            this.places = places;
        }
    }

    /** The numbers at these places are published to add to so many. */
    public void know(int sum, int... places) {
        sums.add(new Sum(sum, places));
    }

    /** What do the numbers at these places add to? */
    public void ask(int... places) {
        asked.add(new Asked(places));
    }

    /** In the order of the questions. */
    public List<Bounds> answers() {
        List<List<Sum>> sumsOf = IntStream.range(0, guess.length)
                .mapToObj(place -> sums.stream().filter(sum -> sum.has(place)).toList())
                .toList();
        guessFrom(0, sumsOf);
        return asked.stream().map(one -> new Bounds(one.min, one.max)).toList();
    }

    private void guessFrom(int place, List<List<Sum>> sumsOf) {
        if (place == guess.length) {
            asked.forEach(this::note);
            return;
        }
        List<Sum> own = sumsOf.get(place);
        int from = 0;
        int to = Integer.MAX_VALUE;
        for (Sum sum : own) {
            to = Math.min(to, sum.left);
            from = sum.open == 1 ? Math.max(from, sum.left) : from;
        }
        own.forEach(sum -> sum.open--);
        for (int value = from; value <= to; value++) {
            int number = value;
            guess[place] = number;
            own.forEach(sum -> sum.left -= number);
            guessFrom(place + 1, sumsOf);
            own.forEach(sum -> sum.left += number);
        }
        own.forEach(sum -> sum.open++);
    }

    private void note(Asked one) {
        int sum = 0;
        for (int place : one.places) {
            sum += guess[place];
        }
        one.min = Math.min(one.min, sum);
        one.max = Math.max(one.max, sum);
    }
}
