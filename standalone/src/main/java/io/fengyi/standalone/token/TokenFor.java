package io.fengyi.standalone.token;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs a demo login in; arguments: data directory, login. Exits with 1 and says why if there is no token. */
public final class TokenFor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private TokenFor() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path data = Path.of(arguments[0]);
            JsonNode request = tokenRequest(data.resolve("demo-logins.json"), arguments[1]);
            System.out.println(
                    token(URI.create(Files.readString(data.resolve("address")).strip()), request));
        } catch (NoToken e) {
            fail(System.err, e.toString());
        } catch (ConnectException e) {
            fail(System.err, "没有在运行，请先 ./fengyi demo · not running, ./fengyi demo first");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form fields of a login. */
    static JsonNode tokenRequest(Path logins, String login) throws IOException, NoToken {
        List<String> known = new ArrayList<>();
        for (JsonNode row : JSON.readTree(Files.readString(logins))) {
            if (row.path("login").asString("").equals(login)) {
                return row.required("tokenRequest");
            }
            known.add(row.path("login").asString(""));
        }
        throw new NoToken("没有这个账号 · no such login: " + login + " (" + String.join(", ", known) + ")");
    }

    static String token(URI address, JsonNode request) throws IOException, InterruptedException, NoToken {
        String form = request.properties().stream()
                .map(field ->
                        encode(field.getKey()) + "=" + encode(field.getValue().asString()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .build()
                .send(
                        HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                                .timeout(PATIENCE)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new NoToken(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).required("access_token").asString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void fail(PrintStream terminal, String why) {
        terminal.println(why);
        System.exit(1);
    }

    /** Why there is no token, for the person at the terminal. */
    static final class NoToken extends Exception {

        private static final long serialVersionUID = 1L;

        NoToken(String message) {
            super(message);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
