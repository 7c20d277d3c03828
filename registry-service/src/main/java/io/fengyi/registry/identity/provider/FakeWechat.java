package io.fengyi.registry.identity.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows everybody and keeps the last 1,000 notices for tests and the demo: the code {@code fake-abc} is the person with openid {@code abc}, {@code fake-13800000000} a number. */
public final class FakeWechat implements WechatProvider {

    private static final Logger log = LoggerFactory.getLogger(FakeWechat.class);
    private static final String PREFIX = "fake-";
    private static final int KEPT = 1_000;

    private final Map<String, String> notices = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    });

    @Override
    public Person person(String appId, String code) {
        return new Person(value(code), null);
    }

    @Override
    public String phone(String appId, String code) {
        return value(code);
    }

    @Override
    public void sendNotice(String personKey, String title, String text) {
        notices.put(personKey, text);
        log.info("event=fake-wechat title=\"{}\" text=\"{}\"", title, text);
    }

    /** The last notice sent to this person. */
    public Optional<String> lastNotice(String personKey) {
        return Optional.ofNullable(notices.get(personKey));
    }

    private static String value(String code) {
        if (!code.startsWith(PREFIX) || code.length() == PREFIX.length() || code.length() > 100) {
            throw new CodeRefused("the fake takes codes that begin with " + PREFIX);
        }
        return code.substring(PREFIX.length());
    }
}
