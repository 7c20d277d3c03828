package io.fengyi.registry.identity.provider;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The fake, but notices to a number fail as often as a test wants, and are counted. */
@Primary
@Component
public class StubbornSms implements SmsProvider {

    private final SmsProvider fake;
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();

    StubbornSms(@Qualifier("smsProvider") SmsProvider fake) {
        this.fake = fake;
    }

    public void failsFor(String phone, int times) {
        failures.put(phone, new AtomicInteger(times));
    }

    public int sentTo(String phone) {
        return sent.getOrDefault(phone, new AtomicInteger()).get();
    }

    @Override
    public void sendCode(String phone, String code, Duration validFor) {
        fake.sendCode(phone, code, validFor);
    }

    @Override
    public void sendNotice(String phone, String text) {
        AtomicInteger left = failures.get(phone);
        if (left != null && left.getAndDecrement() > 0) {
            throw new ProviderFailed("vendor out of order", null);
        }
        sent.computeIfAbsent(phone, number -> new AtomicInteger()).incrementAndGet();
        fake.sendNotice(phone, text);
    }
}
