package io.fengyi.media;

import static io.fengyi.media.image.SampleFiles.ascii;
import static io.fengyi.media.image.SampleFiles.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import io.fengyi.http.NotFound;
import io.fengyi.media.image.SampleFiles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Upload, reading and redaction over real HTTP with a real store. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "fengyi.service=governance",
            "fengyi.media.enabled=true",
            "fengyi.issuer=http://issuer.test",
            "fengyi.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
class MediaHttpIT {

    private static final EmbeddedStore STORE = EmbeddedStore.start(StoreSettings.inMemory());
    private static final RSAKey KEY = newKey();
    private static final String RIDER = token("acc_rider", Role.WORKER);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Owner owner;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> STORE.uri() + "/fengyi_governance");
    }

    @Test
    void photoWithGpsComesBackUprightAndWithoutMetadata() throws Exception {
        HttpResponse<byte[]> created = upload(RIDER, "photo.jpg", SampleFiles.photoWithAllMetadata(640, 480));
        assertThat(created.statusCode()).isEqualTo(201);
        JsonNode view = json(created);
        assertThat(view.get("id").asString()).startsWith("med_");
        assertThat(view.get("width").asInt()).isEqualTo(480);

        HttpResponse<byte[]> read = get(view.get("links").get("original").asString());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(read.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "max-age=");
        assertThat(read.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(new String(read.body(), StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.CANARY, "Exif");
        assertThat(get(view.get("links").get("thumb").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void htmlNamedJpgIsRefusedInChinese() throws Exception {
        HttpResponse<byte[]> refused = upload(RIDER, "holiday.jpg", ascii("<html><script>alert(1)</script></html>"));
        assertThat(refused.statusCode()).isEqualTo(415);
        JsonNode problem = json(refused);
        assertThat(problem.get("code").asString()).isEqualTo("media-type-not-supported");
        assertThat(problem.get("title").asString()).isEqualTo("不支持该媒体类型");
        assertThat(problem.get("detail").asString()).contains("<html>");
    }

    @Test
    void fiftyThousandPixelsSquareAreRefused() throws Exception {
        HttpResponse<byte[]> refused = upload(RIDER, "bomb.png", SampleFiles.pngHeader(50_000, 50_000));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("code").asString()).isEqualTo("image-too-large");
    }

    @Test
    void moreThanTenMebibytesAreRefused() throws Exception {
        byte[] slightly = joined(SampleFiles.jpeg(8, 8), new byte[10 * 1024 * 1024]);
        HttpResponse<byte[]> refused = upload(RIDER, "long.jpg", slightly);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).get("code").asString()).isEqualTo("media-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a\u0000b.jpg", "图片.jpg", ""})
    void namesOfFilesMeanNothing(String name) throws Exception {
        assertThat(upload(RIDER, name, SampleFiles.jpeg(8, 8)).statusCode()).isIn(201, 400);
    }

    @Test
    void uploadNeedsARoleAndAFile() throws Exception {
        assertThat(upload(null, "a.jpg", SampleFiles.jpeg(8, 8)).statusCode()).isEqualTo(401);
        assertThat(upload(token("acc_dv", Role.DISTRICT_VIEWER), "a.jpg", SampleFiles.jpeg(8, 8))
                        .statusCode())
                .isEqualTo(403);
        HttpRequest empty = request("/api/v1/media/governance", RIDER)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--\r\n"))
                .build();
        assertThat(http.send(empty, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(400);
    }

    @Test
    void readingNeedsAValidSignature() throws Exception {
        JsonNode view = json(upload(RIDER, "a.jpg", SampleFiles.jpeg(8, 8)));
        String link = view.get("links").get("original").asString();
        String id = view.get("id").asString();
        assertProblem(403, "link-not-valid", get(link.replace("size=original", "size=thumb")));
        assertProblem(403, "link-not-valid", get(link.replaceAll("expires=\\d+", "expires=9999999999")));
        assertProblem(403, "link-not-valid", get(link + "0"));
        assertProblem(404, "not-found", get("/api/v1/media/governance/" + id));
        assertProblem(404, "not-found", get("/api/v1/media/welfare/" + id));
        assertProblem(400, "invalid-value", get(link.replace("size=original", "size=huge")));
        assertProblem(400, "invalid-value", get(link.replaceAll("expires=\\d+", "expires=soon")));
    }

    @Test
    void publishedMediaNeedNoSignature(@Autowired MediaStore store) throws Exception {
        String id =
                json(upload(RIDER, "a.jpg", SampleFiles.jpeg(8, 8))).get("id").asString();
        store.publish(new MediaId(id));
        assertThat(get("/api/v1/media/governance/" + id + "?size=thumb").statusCode())
                .isEqualTo(200);
    }

    @Test
    void staffOfTheOwnerErasesForGood() throws Exception {
        JsonNode view = json(upload(RIDER, "a.jpg", SampleFiles.jpeg(8, 8)));
        String path = "/api/v1/media/governance/" + view.get("id").asString();
        assertThat(redact(path, RIDER)).isEqualTo(403);
        assertThat(redact(path, token("acc_far", Role.COMMUNITY_STAFF))).isEqualTo(404);
        assertThat(redact(path, token("acc_staff", Role.STREET_ADMIN))).isEqualTo(204);
        assertThat(owner.told).contains(view.get("id").asString());
        assertProblem(404, "not-found", get(view.get("links").get("original").asString()));
    }

    private int redact(String path, String token) throws Exception {
        HttpRequest request = request(path + "/redaction", token)
                .POST(BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).statusCode();
    }

    private static void assertProblem(int status, String code, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(request(path, null).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> upload(String token, String name, byte[] content) throws Exception {
        byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest request = request("/api/v1/media/governance", token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(joined(head, content, ascii("\r\n--x--\r\n"))))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    private static String token(String account, Role role) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("http://issuer.test")
                .audience("fengyi")
                .subject(account)
                .jwtID("jti-" + account)
                .claim("client_id", "test")
                .claim("roles", List.of(role.name()))
                .claim("areas", List.of("320299001"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for the service that owns the records: knows one member of staff, remembers what it was told. */
    static class Owner implements MediaRedactions {
        private final List<String> told = new ArrayList<>();

        @Override
        public void check(Caller caller, Media media) {
            if (!caller.accountId().equals("acc_staff")) {
                throw new NotFound("media", media.id());
            }
        }

        @Override
        public void redacted(Media media) {
            told.add(media.id().value());
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()));
        }

        @Bean
        Owner owner() {
            return new Owner();
        }
    }
}
