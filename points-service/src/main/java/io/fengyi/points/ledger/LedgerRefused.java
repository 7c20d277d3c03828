package io.fengyi.points.ledger;

/** The ledger said no; nothing was written. */
public abstract sealed class LedgerRefused extends RuntimeException {
    private LedgerRefused(String message) {
        super(message);
    }

    /** Fewer points are available than asked for. */
    public static final class InsufficientPoints extends LedgerRefused {
        InsufficientPoints(Points asked, Points available, AccountId account) {
            super("points: " + asked + " (available: " + available + " on " + account + ")");
        }
    }

    /** The hold was captured or released before. */
    public static final class HoldEnded extends LedgerRefused {
        public HoldEnded(String holdId, String how) {
            super("hold: " + holdId + " (ended: " + how + ")");
        }
    }

    /** The entry was reversed before. */
    public static final class AlreadyReversed extends LedgerRefused {
        public AlreadyReversed(String entryId) {
            super("entry: " + entryId);
        }
    }

    /** Only awards and adjustments can be taken back. */
    public static final class NotReversible extends LedgerRefused {
        NotReversible(Entry entry) {
            super("entry: " + entry.id() + " (kind: " + entry.kind() + ")");
        }
    }

    /** The account was closed by an erasure. */
    public static final class AccountClosed extends LedgerRefused {
        AccountClosed(AccountId account) {
            super("account: " + account);
        }
    }

    /** Others wrote to the account all the time; try again. */
    public static final class Contended extends LedgerRefused {
        Contended(AccountId account, int tries) {
            super("account: " + account + " (tries: " + tries + ")");
        }
    }
}
