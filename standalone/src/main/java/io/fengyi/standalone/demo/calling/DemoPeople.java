package io.fengyi.standalone.demo.calling;

import io.fengyi.access.Grant;
import io.fengyi.registry.identity.demo.DemoAccounts;
import io.fengyi.standalone.demo.town.DemoWorkers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demo: makes their accounts, signs them in, and writes {@code demo-logins.json} for everybody else. */
public final class DemoPeople {

    private static final int RIDERS = 5;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final DemoAccounts accounts;
    private final DemoApi api;
    private final List<CompletableFuture<Login>> logins = new ArrayList<>();
    private final Map<String, CompletableFuture<String>> tokens = new HashMap<>();
    private final Map<Integer, Worker> workers = new ConcurrentHashMap<>();

    public DemoPeople(DemoAccounts accounts, DemoApi api) {
        this.accounts = accounts;
        this.api = api;
    }

    /** One of the 812 who has no row in demo-logins.json; the first five are the riders. */
    public record Worker(String id, String token) {}

    /** One row of demo-logins.json. */
    private record Login(
            String login,
            String name,
            List<String> roles,
            String area,
            Map<String, String> details,
            Map<String, String> tokenRequest) {

        Map<String, Object> row() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("login", login);
            row.put("name", name);
            row.put("roles", roles);
            row.put("area", area);
            row.putAll(details);
            row.put("tokenRequest", tokenRequest);
            return row;
        }
    }

    /** A signed-in rider. */
    public record Guest(String workerId, String token) {}

    /** Password hashes take their time: accounts are made, and signed in, while others go on. */
    public void staff(String login, String name, String area, Grant... grants) {
        add(login, CompletableFuture.supplyAsync(() -> staffLogin(login, name, area, List.of(grants))));
    }

    private Login staffLogin(String login, String name, String area, List<Grant> grants) {
        DemoAccounts.StaffLogin made = accounts.staff(login, name, area, grants);
        return new Login(
                login,
                name,
                grants.stream()
                        .map(grant -> grant.role().name())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .toList(),
                area,
                Map.of("password", made.password()),
                form(
                        "grant_type",
                        "urn:fengyi:grant:demo-login",
                        "client_id",
                        "fengyi-console",
                        "login",
                        login,
                        "password",
                        made.password()));
    }

    /** A rider whose worker record has this number. */
    public void rider(String login, String name, String phone, String area) {
        DemoAccounts.RiderLogin made = accounts.rider(login, phone);
        String workerId = Objects.requireNonNull(made.workerId(), login + " has no worker record");
        add(
                login,
                CompletableFuture.completedFuture(
                        new Login(login, name, List.of("WORKER"), area, Map.of("workerId", workerId), wechat(made))));
    }

    /** The n-th worker of the list, signed in once; may be asked for by several threads. */
    public Worker worker(int n) {
        return workers.computeIfAbsent(n, number -> {
            String login = number <= RIDERS ? "rider-" + number : "worker-" + number;
            DemoAccounts.RiderLogin made = accounts.rider(login, DemoWorkers.phone(number));
            String id = Objects.requireNonNull(made.workerId(), login + " has no worker record");
            return new Worker(id, api.token(wechat(made)));
        });
    }

    /** Whether this worker has a login of their own. */
    public boolean isRider(String workerId) {
        return logins.stream()
                .anyMatch(login -> workerId.equals(login.join().details().get("workerId")));
    }

    /** A rider who is not among the logins: one of many, signed in once. */
    public Guest guest(String openid, String phone) {
        DemoAccounts.RiderLogin made = accounts.rider(openid, phone);
        String token = api.token(form(
                "grant_type",
                "urn:fengyi:grant:wechat-code",
                "client_id",
                "fengyi-miniprogram",
                "app_id",
                made.appId(),
                "code",
                made.code()));
        return new Guest(Objects.requireNonNull(made.workerId(), openid + " has no worker record"), token);
    }

    public void partner(String login, String name, String area, Set<String> scopes) {
        DemoAccounts.PartnerLogin made = accounts.partner(name, area, scopes, Set.of(area));
        Map<String, String> details = new LinkedHashMap<>();
        details.put("clientId", made.clientId());
        details.put("clientSecret", made.clientSecret());
        Login partner = new Login(
                login,
                name,
                List.of("PARTNER"),
                area,
                details,
                form(
                        "grant_type", "client_credentials",
                        "client_id", made.clientId(),
                        "client_secret", made.clientSecret()));
        add(login, CompletableFuture.completedFuture(partner));
    }

    /** The token of this person, who was signed in when their account was made. */
    public String token(String login) {
        return Objects.requireNonNull(tokens.get(login), "nobody is called " + login)
                .join();
    }

    /** Writes the file for its owner only, whole or not at all. */
    public void write(Path file) {
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "demo-logins", ".json");
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    draft,
                    JSON.writeValueAsString(logins.stream()
                                    .map(CompletableFuture::join)
                                    .map(Login::row)
                                    .toList()) + "\n");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> wechat(DemoAccounts.RiderLogin made) {
        return form(
                "grant_type",
                "urn:fengyi:grant:wechat-code",
                "client_id",
                "fengyi-miniprogram",
                "app_id",
                made.appId(),
                "code",
                made.code());
    }

    private void add(String login, CompletableFuture<Login> made) {
        logins.add(made);
        tokens.put(login, made.thenApplyAsync(ready -> api.token(ready.tokenRequest())));
    }

    private static Map<String, String> form(String... namesAndValues) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }
}
