package io.fengyi.registry.identity.signin;

import io.fengyi.access.Public;
import io.fengyi.http.Languages;
import io.fengyi.registry.identity.account.SignInRefused;
import io.fengyi.registry.identity.account.StaffCredentials;
import io.fengyi.registry.identity.account.StaffCredentials.Known;
import io.fengyi.registry.identity.account.StaffCredentials.Next;
import io.fengyi.registry.identity.secret.Totp;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in of staff: password, then, for administrators, party affairs and auditors, a code. */
@RestController
@Hidden
@Public
@RequestMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class SignInResource {

    private static final Logger log = LoggerFactory.getLogger(SignInResource.class);
    private static final int LONGEST_REQUEST = 2_000;

    private final Pages pages;
    private final FormSeal seal;
    private final SignIns signIns;
    private final StaffCredentials staff;
    private final String home;

    SignInResource(
            Pages pages,
            FormSeal seal,
            SignIns signIns,
            StaffCredentials staff,
            @Value("${fengyi.issuer}") String issuer) {
        this.pages = pages;
        this.seal = seal;
        this.signIns = signIns;
        this.staff = staff;
        this.home = issuer + "/console/login";
    }

    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(name = "continue", defaultValue = "") String request,
            HttpServletRequest http,
            HttpServletResponse response) {
        return signInPage(200, request, "", null, http, response);
    }

    @PostMapping
    ResponseEntity<String> signIn(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "continue", defaultValue = "") String request,
            HttpServletRequest http,
            HttpServletResponse response) {
        if (!seal.isFromOurForm(http, form)) {
            return signInPage(403, request, "", "problem-form", http, response);
        }
        try {
            Known known = staff.checkPassword(login, password);
            return known.next() == Next.NOTHING
                    ? enter(known.accountId(), request, http, response)
                    : codePage(200, known.accountId(), known.login(), known.next(), request, null, http, response);
        } catch (SignInRefused refused) {
            log.info("event=sign-in-refused reason=\"{}\"", refused.getMessage());
            return signInPage(401, request, login, "problem-refused", http, response);
        }
    }

    @PostMapping("/code")
    ResponseEntity<String> code(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "continue", defaultValue = "") String request,
            HttpServletRequest http,
            HttpServletResponse response) {
        Optional<String> accountId = seal.accountOf(ticket);
        if (!seal.isFromOurForm(http, form) || accountId.isEmpty()) {
            return signInPage(403, request, "", "problem-form", http, response);
        }
        try {
            staff.checkCode(accountId.get(), code);
            return enter(accountId.get(), request, http, response);
        } catch (SignInRefused refused) {
            log.info("event=sign-in-refused reason=\"{}\"", refused.getMessage());
            return signInPage(401, request, "", "problem-code", http, response);
        }
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> signOut(HttpServletRequest http, HttpServletResponse response) {
        signIns.end(http, response);
        return ResponseEntity.ok(pages.done(Languages.of(http), "signed-out-title", "signed-out", home));
    }

    private ResponseEntity<String> enter(
            String accountId, String request, HttpServletRequest http, HttpServletResponse response) {
        signIns.end(http, response);
        staff.enter(accountId);
        signIns.begin(accountId, response);
        String target = request.isBlank() ? home : "/oauth2/authorize?" + oneLine(request);
        return ResponseEntity.status(303).header("Location", target).build();
    }

    private ResponseEntity<String> signInPage(
            int status,
            String request,
            String login,
            @Nullable String problem,
            HttpServletRequest http,
            HttpServletResponse response) {
        Map<String, String> values = values(request, http, response);
        values.put("login", login);
        return ResponseEntity.status(status).body(pages.signIn(Languages.of(http), values, problem));
    }

    private ResponseEntity<String> codePage(
            int status,
            String accountId,
            String login,
            Next next,
            String request,
            @Nullable String problem,
            HttpServletRequest http,
            HttpServletResponse response) {
        Map<String, String> values = values(request, http, response);
        values.put("ticket", seal.ticket(accountId));
        if (next == Next.CODE) {
            return ResponseEntity.status(status).body(pages.code(Languages.of(http), values, problem));
        }
        Totp totp = staff.beginEnrolment(accountId);
        return ResponseEntity.status(status)
                .body(pages.enrolment(Languages.of(http), values, totp.secret(), totp.uri(login), problem));
    }

    private Map<String, String> values(String request, HttpServletRequest http, HttpServletResponse response) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("form", seal.form(http, response));
        values.put("continue", oneLine(request));
        return values;
    }

    private static String oneLine(String request) {
        String line = request.replaceAll("[\\p{Cntrl}\\s]", "");
        return line.length() > LONGEST_REQUEST ? "" : line;
    }
}
