package io.fengyi.points.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an account has after an entry: available, held, owed, and the lots that make up the available points, oldest
 * first and at most four.
 */
public record Balance(Points available, Points held, Points owed, List<Lot> lots) {
    public static final int MOST_LOTS = 4;
    public static final Balance EMPTY = new Balance(Points.NONE, Points.NONE, Points.NONE, List.of());

    public Balance {
        lots = List.copyOf(lots);
        long sum = lots.stream().mapToLong(Lot::amount).sum();
        if (sum != available.value() || lots.size() > MOST_LOTS) {
            throw new IllegalArgumentException("lots: " + lots + " (available: " + available + ")");
        }
    }

    /** Applies the worker leg and the lot moves of an entry; refuses to go below zero anywhere. */
    Balance apply(Posting worker, List<Lot> moves) {
        var byDate = new TreeMap<LocalDate, Long>();
        lots.forEach(lot -> byDate.merge(lot.expires(), lot.amount(), Math::addExact));
        moves.forEach(move -> byDate.merge(move.expires(), move.amount(), Math::addExact));
        var rest = new ArrayList<Lot>();
        for (Map.Entry<LocalDate, Long> lot : byDate.entrySet()) {
            if (lot.getValue() < 0) {
                throw new IllegalArgumentException("lot of " + lot.getKey() + ": " + lot.getValue());
            }
            if (lot.getValue() > 0) {
                rest.add(new Lot(lot.getKey(), lot.getValue()));
            }
        }
        return new Balance(
                available.plus(worker.available()), held.plus(worker.held()), owed.plus(worker.owed()), rest);
    }

    /** The moves that take an amount out of the lots, oldest lot first; the amount must be there. */
    List<Lot> taking(long amount) {
        var moves = new ArrayList<Lot>();
        long rest = amount;
        for (Lot lot : lots) {
            if (rest == 0) {
                break;
            }
            long part = Math.min(rest, lot.amount());
            moves.add(new Lot(lot.expires(), -part));
            rest -= part;
        }
        if (rest > 0) {
            throw new IllegalArgumentException("points: " + amount + " (available: " + available + ")");
        }
        return moves;
    }

    /**
     * The moves that put points into lots. A fifth lot is made room for by letting the oldest points live as long as the
     * next oldest, never shorter.
     */
    List<Lot> adding(List<Lot> added) {
        var byDate = new TreeMap<LocalDate, Long>();
        lots.forEach(lot -> byDate.put(lot.expires(), lot.amount()));
        added.forEach(lot -> byDate.merge(lot.expires(), lot.amount(), Math::addExact));
        while (byDate.size() > MOST_LOTS) {
            var oldest = byDate.pollFirstEntry();
            byDate.merge(byDate.firstKey(), oldest.getValue(), Math::addExact);
        }
        lots.forEach(lot -> byDate.merge(lot.expires(), -lot.amount(), Math::addExact));
        var moves = new ArrayList<Lot>();
        byDate.forEach((expires, change) -> {
            if (change != 0) {
                moves.add(new Lot(expires, change));
            }
        });
        return moves;
    }
}
