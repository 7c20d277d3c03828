package io.fengyi.access.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry in its place in the chain.
 *
 * @param seq 1, 2, 3 … without gaps, per service
 * @param prevHash hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 in hex over the canonical JSON (sorted keys, RFC 8785 for these types) of all other fields
 */
@Document("audit_entries")
record ChainedEntry(
        @Id String id,
        long seq,
        Instant at,
        String actor,
        String clientId,
        List<String> roles,
        String action,
        String subject,
        @Nullable String purpose,
        String outcome,
        String traceId,
        String prevHash,
        String hash) {

    static final String FIRST_PREV_HASH = "0".repeat(64);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ChainedEntry next(@Nullable ChainedEntry head, String id, Instant at, AuditEntry entry, String traceId) {
        ChainedEntry open = new ChainedEntry(
                id,
                head == null ? 1 : head.seq + 1,
                at,
                entry.actor(),
                entry.clientId(),
                entry.roles(),
                entry.action(),
                entry.subject(),
                entry.purpose(),
                entry.outcome().name(),
                traceId,
                head == null ? FIRST_PREV_HASH : head.hash,
                "");
        return open.withHash(open.computedHash());
    }

    String computedHash() {
        TreeMap<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("id", id);
        fields.put("seq", seq);
        fields.put("at", at.toEpochMilli());
        fields.put("actor", actor);
        fields.put("clientId", clientId);
        fields.put("roles", roles);
        fields.put("action", action);
        fields.put("subject", subject);
        fields.put("purpose", purpose);
        fields.put("outcome", outcome);
        fields.put("traceId", traceId);
        fields.put("prevHash", prevHash);
        return sha256(JSON.writeValueAsString(fields));
    }

    private ChainedEntry withHash(String value) {
        return new ChainedEntry(
                id, seq, at, actor, clientId, roles, action, subject, purpose, outcome, traceId, prevHash, value);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
