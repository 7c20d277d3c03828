package io.fengyi.points.reward;

/** Nothing left to move that way. */
public final class OutOfStock extends RuntimeException {
    OutOfStock(String rewardId, StockLevel.Move move, StockLevel level) {
        super("stock of " + rewardId + ": " + level.left() + " left (" + move + ")");
    }
}
