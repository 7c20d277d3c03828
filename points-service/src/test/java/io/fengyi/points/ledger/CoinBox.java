package io.fengyi.points.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The independent model: an account as single coins with a date on each, moved by hand. Shares no code with the ledger
 * and knows nothing of lots, postings or hashes.
 */
final class CoinBox {
    private final List<LocalDate> coins = new ArrayList<>();
    private final Map<String, List<LocalDate>> held = new HashMap<>();
    private final Map<String, List<LocalDate>> paid = new HashMap<>();
    private int owed;
    private boolean closed;

    void award(int amount, LocalDate earnedOn, LocalDate today) {
        int settled = Math.min(owed, amount / 2);
        owed -= settled;
        drop(amount - settled, endOfNextYear(earnedOn, today));
    }

    void adjust(int amount, LocalDate today) {
        drop(amount, endOfNextYear(today, today));
    }

    void reverse(int amount) {
        int gone = take(Math.min(amount, coins.size())).size();
        owed += amount - gone;
    }

    void hold(String id, int amount) {
        held.put(id, take(amount));
    }

    void capture(String id) {
        paid.put(id, held.remove(id));
    }

    void release(String id, LocalDate today) {
        giveBack(held.remove(id), today);
    }

    void refund(String id, LocalDate today) {
        giveBack(paid.remove(id), today);
    }

    void expire(LocalDate date) {
        coins.removeIf(date::equals);
    }

    void forgive(int amount) {
        owed -= Math.min(owed, amount);
    }

    void close() {
        coins.clear();
        held.clear();
        owed = 0;
        closed = true;
    }

    boolean canHold(int amount) {
        return !closed && coins.size() >= amount;
    }

    int available() {
        return coins.size();
    }

    int onHold() {
        return held.values().stream().mapToInt(List::size).sum();
    }

    int owed() {
        return owed;
    }

    Map<LocalDate, Long> byDate() {
        var counts = new TreeMap<LocalDate, Long>();
        coins.forEach(date -> counts.merge(date, 1L, Long::sum));
        return counts;
    }

    private void giveBack(List<LocalDate> back, LocalDate today) {
        for (LocalDate date : back) {
            coins.add(date.isBefore(today) ? today.plusDays(30) : date);
        }
        atMostFourDates();
    }

    private void drop(int amount, LocalDate date) {
        coins.addAll(Collections.nCopies(amount, date));
        atMostFourDates();
    }

    private List<LocalDate> take(int amount) {
        Collections.sort(coins);
        List<LocalDate> taken = new ArrayList<>(coins.subList(0, amount));
        coins.subList(0, amount).clear();
        return taken;
    }

    private void atMostFourDates() {
        var dates = new TreeSet<>(coins);
        while (dates.size() > 4) {
            LocalDate oldest = dates.pollFirst();
            coins.replaceAll(date -> date.equals(oldest) ? dates.first() : date);
        }
    }

    private static LocalDate endOfNextYear(LocalDate earnedOn, LocalDate today) {
        LocalDate end = LocalDate.of(earnedOn.getYear() + 1, 12, 31);
        return end.isBefore(today) ? today.plusDays(30) : end;
    }
}
