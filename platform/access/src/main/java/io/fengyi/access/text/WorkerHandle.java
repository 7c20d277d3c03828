package io.fengyi.access.text;

/** How a worker appears outside registry-service; computed, never stored. Source: platform.md 3.5. */
public final class WorkerHandle {

    private static final int TAIL = 4;

    private WorkerHandle() {}

    /** Worker type in Chinese and the last four characters of the id, e.g. {@code 骑手·S1RM}; an unknown type reads 劳动者. */
    public static String of(String workerType, String workerId) {
        return title(workerType) + '·' + workerId.substring(Math.max(0, workerId.length() - TAIL));
    }

    private static String title(String workerType) {
        return switch (workerType) {
            case "COURIER" -> "快递员";
            case "FOOD_DELIVERY" -> "骑手";
            case "TRUCK_DRIVER" -> "货车司机";
            case "RIDE_HAILING" -> "网约车司机";
            case "STREAMER" -> "主播";
            default -> "劳动者";
        };
    }
}
