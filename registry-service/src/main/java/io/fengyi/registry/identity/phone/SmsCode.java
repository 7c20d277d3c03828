package io.fengyi.registry.identity.phone;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The last code sent to a number; the next one replaces it.
 *
 * @param id blind index of the number
 * @param hash keyed hash of number and code
 */
@Document("sms_codes")
record SmsCode(@Id String id, String hash, int triesLeft, Instant expiresAt) {}
