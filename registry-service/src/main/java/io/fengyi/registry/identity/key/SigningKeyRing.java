package io.fengyi.registry.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.fengyi.access.vault.SigningKeys;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The live signing keys, read from the store at most once a minute and completed when one is due.
 *
 * <p>Any number of instances may share the store: the generation number is unique, so one makes the key and the others
 * read it. A restart changes nothing. A missing or foreign master key stops the first use with an exception.
 */
@Component
public class SigningKeyRing implements JWKSource<SecurityContext>, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SigningKeyRing.class);
    private static final int RSA_BITS = 2048;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final KeySeal seal;
    private final Clock systemClock;
    private volatile @Nullable Snapshot snapshot;

    public SigningKeyRing(MongoOperations mongo, SigningKeys keys, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.seal = new KeySeal(keys.derive("token-signing-keys"));
        this.systemClock = systemClock;
    }

    /** Makes the first keys before the first request waits for them. */
    @Override
    public void afterSingletonsInstantiated() {
        live();
    }

    /** Id of the key that signs now. */
    public String signingKeyId() {
        return live().signingKid();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(live().keys());
    }

    private Snapshot live() {
        Snapshot known = snapshot;
        Instant now = systemClock.instant();
        return known != null && known.isFreshAt(now) ? known : reload(now);
    }

    private synchronized Snapshot reload(Instant now) {
        Snapshot known = snapshot;
        if (known != null && known.isFreshAt(now)) {
            return known;
        }
        List<StoredSigningKey> stored = mongo.findAll(StoredSigningKey.class);
        for (var begin = KeySchedule.missing(stored, now);
                begin.isPresent();
                begin = KeySchedule.missing(stored, now)) {
            makeKey(stored, begin.get(), now);
            stored = mongo.findAll(StoredSigningKey.class);
        }
        Snapshot fresh = open(stored, now);
        snapshot = fresh;
        return fresh;
    }

    private void makeKey(List<StoredSigningKey> existing, Instant signsFrom, Instant now) {
        existing.stream()
                .filter(key -> now.isAfter(key.retiresAt().plus(KeySchedule.GRACE)))
                .forEach(mongo::remove);
        long generation =
                existing.stream().mapToLong(StoredSigningKey::generation).max().orElse(0) + 1;
        String kid = "fy" + generation + "-" + UUID.randomUUID().toString().substring(0, 8);
        try {
            RSAKey key = new RSAKeyGenerator(RSA_BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            mongo.insert(new StoredSigningKey(
                    generation,
                    kid,
                    key.toPublicJWK().toJSONString(),
                    seal.seal(kid, key.toJSONString()),
                    now,
                    signsFrom,
                    KeySchedule.retirement(signsFrom)));
            log.info("event=signing-key-made kid={} signsFrom={}", kid, signsFrom);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("RSA keys cannot be made", impossible);
        } catch (DuplicateKeyException anotherInstanceWasFirst) {
            log.debug("signing key generation {} was made by another instance", generation);
        }
    }

    private Snapshot open(List<StoredSigningKey> stored, Instant now) {
        StoredSigningKey signing = KeySchedule.signing(stored, now).orElseThrow();
        List<JWK> keys = new ArrayList<>();
        for (StoredSigningKey key : stored) {
            if (key.isPublishedAt(now)) {
                try {
                    keys.add(RSAKey.parse(seal.open(key.kid(), key.sealedPrivate())));
                } catch (ParseException broken) {
                    throw new IllegalStateException("signing key " + key.kid() + " is no JSON Web Key", broken);
                }
            }
        }
        Instant until = now.plus(FRESH);
        Instant turn = KeySchedule.end(signing);
        return new Snapshot(new JWKSet(keys), signing.kid(), turn.isBefore(until) ? turn : until);
    }

    private record Snapshot(JWKSet keys, String signingKid, Instant freshUntil) {

        boolean isFreshAt(Instant now) {
            return now.isBefore(freshUntil);
        }
    }
}
