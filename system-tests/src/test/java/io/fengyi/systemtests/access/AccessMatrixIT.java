package io.fengyi.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.systemtests.LiveSystem;
import io.fengyi.testsupport.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls every operation as every role through the gateway and compares with {@code docs/access-matrix.csv}. */
class AccessMatrixIT {

    private static final String AREA = "320299001001";
    private static final int CALLERS = 8;

    /** Open to people without an account, but not to every account: an employer may not even ask. Source: welfare.md 3.6. */
    private static final Map<String, Set<Role>> PUBLIC_AND_FOR_THESE_ACCOUNTS = Map.of(
            "welfare POST /api/v1/help-requests", Set.of(Role.WORKER, Role.STATION_KEEPER, Role.COMMUNITY_STAFF));

    private final URI gateway = LiveSystem.url();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Role, String> tokens = tokens();

    @Test
    void everyOperationLetsInWhomTheMatrixNamesAndNobodyElse() throws Exception {
        Map<String, ApiOperation> described = new java.util.HashMap<>();
        CommittedApis.operations().forEach(operation -> described.put(operation.key(), operation));
        List<Callable<List<String>>> checks = new ArrayList<>();
        AccessMatrix.committed().values().forEach(expected -> {
            ApiOperation operation = described.getOrDefault(expected.key(), expected);
            checks.add(() -> wrongAnswers(expected, operation.contentType()));
        });

        List<String> wrong = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (Future<List<String>> done : callers.invokeAll(checks)) {
                wrong.addAll(done.get());
            }
        } finally {
            callers.shutdown();
        }
        assertThat(checks).isNotEmpty();
        assertThat(wrong).as("answers against docs/access-matrix.csv").isEmpty();
    }

    private List<String> wrongAnswers(ApiOperation expected, String contentType) {
        List<String> wrong = new ArrayList<>();
        Answer nobody = call(expected, contentType, null);
        if (expected.isPublic() ? nobody.asksForToken() : nobody.status != 401) {
            wrong.add(expected.key() + " without token: " + nobody);
        }
        for (Role role : Role.values()) {
            Answer answer = call(expected, contentType, tokens.get(role));
            boolean in = PUBLIC_AND_FOR_THESE_ACCOUNTS
                            .getOrDefault(expected.key(), EnumSet.allOf(Role.class))
                            .contains(role)
                    && expected.permits(role)
                    && (role != Role.PARTNER || expected.partnerScope().isEmpty());
            if (in ? answer.refusesRole() : answer.status != 403) {
                wrong.add(expected.key() + " as " + role + ": " + answer);
            }
        }
        if (!expected.partnerScope().isEmpty()) {
            String scoped = TestTokens.partner("ptn_0HZ8K3QF5S1RM", expected.partnerScope(), AREA);
            Answer answer = call(expected, contentType, scoped);
            if (answer.refusesRole()) {
                wrong.add(expected.key() + " as PARTNER with " + expected.partnerScope() + ": " + answer);
            }
        }
        return wrong;
    }

    private record Answer(int status, String body) {

        boolean asksForToken() {
            return status == 401 && body.contains("token-missing");
        }

        boolean isInterrupted() {
            return status == 503 && body.contains("service-interrupted");
        }

        boolean refusesRole() {
            return status == 401
                    || status == 429
                    || status == 403 && (body.contains("role-not-allowed") || body.contains("scope-missing"));
        }
    }

    /** As the answer asks for it, a caller repeats with the same key what was interrupted on its way. */
    private Answer call(ApiOperation operation, String contentType, @Nullable String token) {
        String key = UUID.randomUUID().toString();
        Answer first = call(operation, contentType, token, key);
        return first.isInterrupted() ? call(operation, contentType, token, key) : first;
    }

    private Answer call(ApiOperation operation, String contentType, @Nullable String token, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(operation.concretePath()))
                .timeout(Duration.ofSeconds(20))
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (operation.method().equals("GET")) {
            request.GET();
        } else {
            boolean multipart = contentType.startsWith("multipart/");
            request.header("Content-Type", multipart ? contentType + "; boundary=fengyi" : contentType);
            String body = multipart ? "--fengyi--\r\n" : contentType.contains("json") ? "{}" : "";
            request.method(operation.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean problem = response.statusCode() >= 400; // a good answer may be a stream without an end
                return new Answer(
                        response.statusCode(),
                        problem ? new String(body.readNBytes(2_000), StandardCharsets.UTF_8) : "");
            }
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<Role, String> tokens() {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(role, token(role));
        }
        return tokens;
    }

    private static String token(Role role) {
        return switch (role) {
            case WORKER -> TestTokens.worker("wkr_0HZ8K3QF5S1RM");
            case MERCHANT -> TestTokens.merchant("mch_0HZ8K3QF5S1RM");
            case STATION_KEEPER -> TestTokens.stationKeeper("stn_0HZ8K3QF5S1RM");
            case SITE_MANAGER, INSTRUCTOR -> TestTokens.forEnterprises(role, "ent_0HZ8K3QF5S1RM");
            case STREET_ADMIN, PARTY_AFFAIRS -> TestTokens.staff(role, "320299001");
            case DISTRICT_VIEWER -> TestTokens.staff(role, "320299");
            case PARTNER -> TestTokens.partner("ptn_0HZ8K3QF5S1RM", "", AREA);
            case SERVICE -> TestTokens.service("governance-service");
            case GRID_STAFF, COMMUNITY_STAFF, AUDITOR -> TestTokens.staff(role, AREA);
        };
    }
}
