package io.fengyi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fengyi.http.Forbidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class SignedLinksTest {

    private static final MediaId ID = new MediaId("med_0HZ8K3QF5S1RM");
    private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");
    private static final byte[] KEY = new byte[32];

    @Test
    void opensWhatItWasMadeForUntilItExpires() {
        Link link = Link.of(at(NOW).link(ID, MediaSize.THUMB));
        assertThat(link.path).isEqualTo("/api/v1/media/governance/med_0HZ8K3QF5S1RM");
        assertThat(at(NOW).check(ID, MediaSize.THUMB, link.expires, link.signature))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(at(NOW.plusSeconds(299)).check(ID, MediaSize.THUMB, link.expires, link.signature))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isRefusedWhenExpired() {
        Link link = Link.of(at(NOW).link(ID, MediaSize.THUMB));
        assertRefused("link-expired", at(NOW.plusSeconds(300)), ID, MediaSize.THUMB, link.expires, link.signature);
    }

    @Test
    void isRefusedWhenAnythingWasChanged() {
        Link link = Link.of(at(NOW).link(ID, MediaSize.THUMB));
        String other = (link.signature.charAt(0) == '0' ? "1" : "0") + link.signature.substring(1);
        assertRefused("link-not-valid", at(NOW), ID, MediaSize.ORIGINAL, link.expires, link.signature);
        assertRefused("link-not-valid", at(NOW), ID, MediaSize.THUMB, link.expires + 1, link.signature);
        assertRefused("link-not-valid", at(NOW), new MediaId("med_1"), MediaSize.THUMB, link.expires, link.signature);
        assertRefused("link-not-valid", at(NOW), ID, MediaSize.THUMB, link.expires, other);
        assertRefused("link-not-valid", at(NOW), ID, MediaSize.THUMB, link.expires, "");
        SignedLinks elsewhere =
                new SignedLinks("welfare", KEY, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(5));
        assertRefused("link-not-valid", elsewhere, ID, MediaSize.THUMB, link.expires, link.signature);
    }

    @Test
    void livesAtMostFiveMinutes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MediaSettings(true, false, 1, Duration.ofMinutes(6)))
                .withMessageContaining("PT6M");
    }

    private static void assertRefused(
            String code, SignedLinks links, MediaId id, MediaSize size, long expires, String signature) {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> links.check(id, size, expires, signature))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static SignedLinks at(Instant now) {
        return new SignedLinks("governance", KEY, Clock.fixed(now, ZoneOffset.UTC), Duration.ofMinutes(5));
    }

    private record Link(String path, long expires, String signature) {
        static Link of(String link) {
            var uri = UriComponentsBuilder.fromUriString(link).build();
            var query = uri.getQueryParams();
            return new Link(uri.getPath(), Long.parseLong(query.getFirst("expires")), query.getFirst("signature"));
        }
    }
}
