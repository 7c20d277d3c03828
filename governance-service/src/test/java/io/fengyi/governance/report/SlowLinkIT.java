package io.fengyi.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.GovernanceScenario;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** R59: one photo over a bad link, and again after an hour without any. */
class SlowLinkIT extends GovernanceScenario {

    /** 1.6 Mbit/s. */
    private static final int BYTES_PER_SECOND = 200_000;

    private static final int PHOTO_BYTES = 300_000;
    private static final int PIECE = 10_000;
    private static final Duration WITHIN = Duration.ofSeconds(3);
    private static final int TRIES = 3;
    private static final String BOUNDARY = "fengyi-slow-link";

    @Value("${local.server.port}")
    private int port;

    /** How an answer looks from a raw socket, and how long it took from the first byte sent. */
    private record Received(String head, Duration took) {

        boolean isCreated() {
            return head.startsWith("HTTP/1.1 201");
        }
    }

    /** The machine that builds may be busy, the link is not: the best of three riders counts. */
    @Test
    void aPhotoOf300KilobytesOverALinkOf200KilobytesASecondIsTakenWithinThreeSeconds() throws Exception {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < TRIES && best.compareTo(WITHIN) > 0; i++) {
            byte[] photo = aPhotoOf(PHOTO_BYTES);
            assertThat(photo.length).isBetween(PHOTO_BYTES, PHOTO_BYTES * 11 / 10);
            Received answer = send(aRider(), UUID.randomUUID().toString(), photo);
            assertThat(answer.isCreated()).as(answer.head()).isTrue();
            assertThat(answer.took()).as("the link is as slow as it says").isGreaterThan(Duration.ofSeconds(1));
            best = answer.took().compareTo(best) < 0 ? answer.took() : best;
        }
        assertThat(best).isLessThanOrEqualTo(WITHIN);
    }

    @Test
    void theSameKeyAfterAnHourWithoutALinkIsTheSameCase() throws Exception {
        String rider = aRider();
        String key = UUID.randomUUID().toString();
        byte[] photo = aPhotoOf(PHOTO_BYTES / 10);
        assertThat(send(rider, key, photo).isCreated()).isTrue();
        clock.set("2023-03-06T11:00");
        Received again = send(rider, key, photo);
        assertThat(again.isCreated()).as(again.head()).isTrue();
        assertThat(again.head().toLowerCase(java.util.Locale.ROOT)).contains("idempotency-replayed: true");
        assertThat(as(rider(rider)).get("/api/v1/me/reports").expect(200).json().at("/items"))
                .hasSize(1);
    }

    /** The half of a request that a tunnel cut off makes no case; the whole one afterwards makes one. */
    @Test
    void aRequestThatBreaksOffHalfWayMakesNoCaseAndTheSecondTryMakesOne() throws Exception {
        String rider = aRider();
        String key = UUID.randomUUID().toString();
        byte[] photo = aPhotoOf(PHOTO_BYTES / 10);
        byte[] request = request(rider, key, photo);
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request, 0, request.length / 2);
            socket.getOutputStream().flush();
        }
        assertThat(send(rider, key, photo).isCreated()).isTrue();
        assertThat(as(rider(rider)).get("/api/v1/me/reports").expect(200).json().at("/items"))
                .hasSize(1);
    }

    private Received send(String rider, String key, byte[] photo) throws IOException {
        byte[] request = request(rider, key, photo);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            long start = System.nanoTime();
            for (int sent = 0; sent < request.length; sent += PIECE) {
                out.write(request, sent, Math.min(PIECE, request.length - sent));
                out.flush();
                long due = start + Duration.ofSeconds(1).toNanos() * (sent + PIECE) / BYTES_PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
            byte[] head = new byte[2_048];
            int read = socket.getInputStream().read(head);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Received(new String(head, 0, Math.max(read, 0), StandardCharsets.UTF_8), took);
        }
    }

    private byte[] request(String rider, String key, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"report\"\r\n"
                + "Content-Type: application/json\r\n\r\n"
                + JsonMapper.builder().build().writeValueAsString(aReport()) + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"lane.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n"));
        body.writeBytes(photo);
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(utf8("POST /api/v1/reports HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAuthorization: Bearer "
                + rider(rider) + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: multipart/form-data; boundary="
                + BOUNDARY + "\r\nContent-Length: " + body.size() + "\r\nConnection: close\r\n\r\n"));
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Noise as wide as it takes, then filled up behind the end of the picture, where decoders stop. */
    private static byte[] aPhotoOf(int bytes) throws IOException {
        byte[] photo = new byte[0];
        for (int side = 64; photo.length < bytes * 9 / 10; side += 16) {
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < side; x++) {
                for (int y = 0; y < side; y++) {
                    image.setRGB(x, y, ThreadLocalRandom.current().nextInt(0xffffff));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            photo = out.toByteArray();
        }
        return photo.length >= bytes ? photo : Arrays.copyOf(photo, bytes);
    }
}
