package io.fengyi.registry.identity.signin;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One browser in which somebody signed in.
 *
 * @param id SHA-256 of the cookie
 */
@Document("sign_ins")
public record SignIn(@Id String id, String accountId, Instant signedInAt, Instant expiresAt) {}
