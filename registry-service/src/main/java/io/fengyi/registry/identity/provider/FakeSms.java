package io.fengyi.registry.identity.provider;

import io.fengyi.access.text.Masks;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the message to the log, with the number masked, and keeps the last 1,000 for tests and the demo. */
public final class FakeSms implements SmsProvider {

    private static final Logger log = LoggerFactory.getLogger(FakeSms.class);
    private static final int KEPT = 1_000;

    private final Map<String, String> last = lately();
    private final Map<String, String> notices = lately();

    private static Map<String, String> lately() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > KEPT;
            }
        });
    }

    @Override
    public void sendCode(String phone, String code, Duration validFor) {
        last.put(phone, code);
        log.info("event=fake-sms to={} text=\"验证码 {}，{} 分钟内有效\"", Masks.phone(phone), code, validFor.toMinutes());
    }

    @Override
    public void sendNotice(String phone, String text) {
        notices.put(phone, text);
        log.info("event=fake-sms to={} text=\"{}\"", Masks.phone(phone), text);
    }

    /** The last notice sent to this number. */
    public Optional<String> lastNotice(String phone) {
        return Optional.ofNullable(notices.get(phone));
    }

    /** The last code sent to this number. */
    public Optional<String> lastCode(String phone) {
        return Optional.ofNullable(last.get(phone));
    }
}
