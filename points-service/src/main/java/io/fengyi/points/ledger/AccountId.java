package io.fengyi.points.ledger;

/** A points account; its id is the worker id, which after an erasure is a dead pseudonym. */
public record AccountId(String value) implements Comparable<AccountId> {
    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("accountId: blank");
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
