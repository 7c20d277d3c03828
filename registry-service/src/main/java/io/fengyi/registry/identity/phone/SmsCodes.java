package io.fengyi.registry.identity.phone;

import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.identity.phone.RateWindow.Limit;
import io.fengyi.registry.identity.provider.SmsProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Sends six digits to a number and checks them: five minutes, five tries, once.
 *
 * <p>Per number one a minute, five an hour, ten a day; per address twenty an hour. Sending happens behind the answer,
 * which therefore takes the same time for every number. Source: platform.md 3.3.
 */
@Service
public class SmsCodes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SmsCodes.class);
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final List<Limit> PER_NUMBER = List.of(
            new Limit(1, Duration.ofMinutes(1)), new Limit(5, Duration.ofHours(1)), new Limit(10, Duration.ofDays(1)));
    private static final List<Limit> PER_ADDRESS = List.of(new Limit(20, Duration.ofHours(1)));

    private final MongoOperations mongo;
    private final RateWindows windows;
    private final BlindIndex index;
    private final SmsProvider provider;
    private final Clock systemClock;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService sender = Executors.newFixedThreadPool(2, runnable -> {
        Thread thread = new Thread(runnable, "sms-sender");
        thread.setDaemon(true);
        return thread;
    });

    SmsCodes(
            MongoOperations mongo,
            RateWindows windows,
            BlindIndex index,
            SmsProvider provider,
            @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.windows = windows;
        this.index = index;
        this.provider = provider;
        this.systemClock = systemClock;
    }

    /**
     * Makes a code, remembers its hash and has it sent.
     *
     * @throws io.fengyi.http.TooMany {@code sms-too-many}
     */
    public void send(PhoneNumber phone, String address) {
        windows.take(
                "sms:address:" + index.of("address", address),
                PER_ADDRESS,
                "sms-too-many",
                "address: 20 codes an hour");
        String number = index.of("phone", phone.value());
        windows.take(
                "sms:number:" + number,
                PER_NUMBER,
                "sms-too-many",
                "number: " + phone + " (1 code a minute, 5 an hour, 10 a day)");
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        mongo.save(new SmsCode(
                number, hash(number, code), TRIES, systemClock.instant().plus(LIFE)));
        try {
            sender.execute(() -> deliver(phone, code));
        } catch (RejectedExecutionException stopping) {
            log.warn("event=sms-not-sent reason=stopping");
        }
    }

    /** Whether this is the code that was sent to the number; a right code works once, a wrong one uses up a try. */
    public boolean accept(PhoneNumber phone, String code) {
        String number = index.of("phone", phone.value());
        SmsCode sent = mongo.findAndModify(
                Query.query(Criteria.where("_id")
                        .is(number)
                        .and("triesLeft")
                        .gt(0)
                        .and("expiresAt")
                        .gt(systemClock.instant())),
                new Update().inc("triesLeft", -1),
                SmsCode.class);
        if (sent == null || !same(sent.hash(), hash(number, code))) {
            return false;
        }
        return mongo.remove(
                                Query.query(Criteria.where("_id")
                                        .is(number)
                                        .and("hash")
                                        .is(sent.hash())),
                                SmsCode.class)
                        .getDeletedCount()
                == 1;
    }

    /** @throws InvalidValue 422 {@code code-invalid} */
    public void require(PhoneNumber phone, String code) {
        if (!accept(phone, code)) {
            throw new InvalidValue("/code", "code-invalid", "code: wrong, used or older than five minutes");
        }
    }

    private void deliver(PhoneNumber phone, String code) {
        try {
            provider.sendCode(phone.value(), code, LIFE);
        } catch (RuntimeException failed) {
            log.warn("event=sms-failed number={} reason={}", phone, failed.toString());
        }
    }

    private String hash(String number, String code) {
        return index.of("sms-code:" + number, code);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void destroy() {
        sender.shutdown();
    }
}
