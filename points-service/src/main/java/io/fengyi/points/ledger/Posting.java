package io.fengyi.points.ledger;

/**
 * One leg of an entry. The worker leg says how available, held and owed changed and weighs available + held − owed; a
 * system leg carries its weight in {@code available}. The weights of an entry sum to 0.
 */
public record Posting(String leg, long available, long held, long owed) {
    public static final String WORKER = "worker";

    static Posting worker(long available, long held, long owed) {
        return new Posting(WORKER, available, held, owed);
    }

    static Posting system(String leg, long amount) {
        return new Posting(leg, amount, 0, 0);
    }

    public long amount() {
        return available + held - owed;
    }

    public boolean isWorker() {
        return WORKER.equals(leg);
    }
}
