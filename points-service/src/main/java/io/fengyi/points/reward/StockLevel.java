package io.fengyi.points.reward;

/**
 * Where the pieces of a reward are; nothing is ever below zero and {@code total} is the sum of the others (I11).
 *
 * @param total initial and added
 */
public record StockLevel(long total, long left, long reserved, long confirmed, long fulfilled) {
    static final StockLevel NOTHING = new StockLevel(0, 0, 0, 0, 0);

    /** How pieces move. */
    public enum Move {
        ADD,
        RESERVE,
        UNRESERVE,
        CONFIRM,
        RETURN,
        FULFIL,
        UNFULFIL
    }

    public StockLevel {
        if (left < 0 || reserved < 0 || confirmed < 0 || fulfilled < 0) {
            throw new IllegalArgumentException("stock: left " + left + ", reserved " + reserved + ", confirmed "
                    + confirmed + ", fulfilled " + fulfilled);
        }
        if (total != left + reserved + confirmed + fulfilled) {
            throw new IllegalArgumentException("stock: total " + total + " is not the sum of its parts");
        }
    }

    /** True when there is something to move. */
    boolean allows(Move move, long quantity) {
        return switch (move) {
            case ADD -> quantity > 0;
            case RESERVE -> left >= quantity;
            case UNRESERVE, CONFIRM -> reserved >= quantity;
            case RETURN, FULFIL -> confirmed >= quantity;
            case UNFULFIL -> fulfilled >= quantity;
        };
    }

    StockLevel after(Move move, long quantity) {
        return switch (move) {
            case ADD -> new StockLevel(total + quantity, left + quantity, reserved, confirmed, fulfilled);
            case RESERVE -> new StockLevel(total, left - quantity, reserved + quantity, confirmed, fulfilled);
            case UNRESERVE -> new StockLevel(total, left + quantity, reserved - quantity, confirmed, fulfilled);
            case CONFIRM -> new StockLevel(total, left, reserved - quantity, confirmed + quantity, fulfilled);
            case RETURN -> new StockLevel(total, left + quantity, reserved, confirmed - quantity, fulfilled);
            case FULFIL -> new StockLevel(total, left, reserved, confirmed - quantity, fulfilled + quantity);
            case UNFULFIL -> new StockLevel(total, left, reserved, confirmed + quantity, fulfilled - quantity);
        };
    }
}
