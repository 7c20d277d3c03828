package io.fengyi.checkin;

import java.time.Instant;

/**
 * A scan that counts.
 *
 * @param scannedAt when it was scanned, never after it was received
 * @param late received more than 24 hours later: somebody who was there has to confirm it
 * @param deviceMark to be stored, unique within the event
 */
public record ScanVerdict(Instant scannedAt, boolean late, String deviceMark) {}
