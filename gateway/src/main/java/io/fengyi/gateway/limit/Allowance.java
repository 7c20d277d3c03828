package io.fengyi.gateway.limit;

/**
 * How much a client may ask.
 *
 * @param perSecond refill of its bucket
 * @param burst size of its bucket
 */
public record Allowance(int perSecond, int burst) {

    /** At least one request a second, and a bucket that holds at least one. */
    public static Allowance of(int perSecond, int burst) {
        return new Allowance(Math.max(1, perSecond), Math.max(1, burst));
    }

    /** Whole seconds in which so many requests come back. */
    long secondsToGet(long requests) {
        return (requests + perSecond - 1) / perSecond;
    }

    /** Seconds until an empty bucket is full. */
    long secondsToFill() {
        return secondsToGet(burst);
    }
}
