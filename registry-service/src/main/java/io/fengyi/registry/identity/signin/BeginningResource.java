package io.fengyi.registry.identity.signin;

import io.fengyi.access.Public;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.Languages;
import io.fengyi.registry.identity.account.SignInRefused;
import io.fengyi.registry.identity.account.StaffCredentials;
import io.fengyi.registry.identity.secret.Passwords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a staff account gets its first password: by invitation, or, for the very first one, by the set-up code. */
@RestController
@Hidden
@Public
@RequestMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class BeginningResource {

    private final Pages pages;
    private final FormSeal seal;
    private final StaffCredentials staff;
    private final SetUpCode setUpCode;

    BeginningResource(Pages pages, FormSeal seal, StaffCredentials staff, SetUpCode setUpCode) {
        this.pages = pages;
        this.seal = seal;
        this.staff = staff;
        this.setUpCode = setUpCode;
    }

    @GetMapping("/invitation")
    ResponseEntity<String> invitation(
            @RequestParam(defaultValue = "") String code, HttpServletRequest http, HttpServletResponse response) {
        return invitationPage(200, code, null, http, response);
    }

    @PostMapping("/invitation")
    ResponseEntity<String> accept(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest http,
            HttpServletResponse response) {
        if (!seal.isFromOurForm(http, form)) {
            return invitationPage(403, code, "problem-form", http, response);
        }
        if (!password.equals(again)) {
            return invitationPage(422, code, "problem-again", http, response);
        }
        try {
            staff.accept(code, password);
        } catch (SignInRefused gone) {
            return gone(http);
        } catch (InvalidValue weak) {
            return invitationPage(422, code, "problem-" + weak.code(), http, response);
        }
        return ResponseEntity.ok(pages.done(Languages.of(http), "invitation-title", "password-saved", "/login"));
    }

    @GetMapping("/setup")
    ResponseEntity<String> setUp(HttpServletRequest http, HttpServletResponse response) {
        return setUpCode.isNeeded() ? setUpPage(200, "", "", null, http, response) : gone(http);
    }

    @PostMapping("/setup")
    ResponseEntity<String> finishSetUp(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest http,
            HttpServletResponse response) {
        if (!setUpCode.isNeeded()) {
            return gone(http);
        }
        @Nullable String problem = problemOf(form, code, login, area, password, again, http);
        if (problem != null) {
            int status = problem.equals("problem-form") || problem.equals("problem-set-up-code") ? 403 : 422;
            return setUpPage(status, login, area, problem, http, response);
        }
        try {
            Passwords.check(password, login);
            if (!setUpCode.use(code)) {
                return setUpPage(403, login, area, "problem-set-up-code", http, response);
            }
            staff.firstAdministrator(login, area, password);
        } catch (InvalidValue weak) {
            return setUpPage(422, login, area, "problem-" + weak.code(), http, response);
        } catch (Conflict already) {
            return gone(http);
        }
        return ResponseEntity.ok(pages.done(Languages.of(http), "set-up-title", "password-saved", "/login"));
    }

    private @Nullable String problemOf(
            String form,
            String code,
            String login,
            String area,
            String password,
            String again,
            HttpServletRequest http) {
        if (!seal.isFromOurForm(http, form)) {
            return "problem-form";
        }
        if (!setUpCode.isRight(code)) {
            return "problem-set-up-code";
        }
        if (!login.matches("[A-Za-z0-9][A-Za-z0-9._-]{2,39}")) {
            return "problem-login";
        }
        if (!area.matches("\\d{6}|\\d{9}")) {
            return "problem-area";
        }
        return password.equals(again) ? null : "problem-again";
    }

    private ResponseEntity<String> invitationPage(
            int status, String code, @Nullable String problem, HttpServletRequest http, HttpServletResponse response) {
        Optional<String> login = staff.invited(code);
        if (login.isEmpty()) {
            return gone(http);
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("form", seal.form(http, response));
        values.put("code", code);
        values.put("login", login.get());
        return ResponseEntity.status(status).body(pages.invitation(Languages.of(http), values, problem));
    }

    private ResponseEntity<String> setUpPage(
            int status,
            String login,
            String area,
            @Nullable String problem,
            HttpServletRequest http,
            HttpServletResponse response) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("form", seal.form(http, response));
        values.put("login", login);
        values.put("area", area);
        return ResponseEntity.status(status).body(pages.setUp(Languages.of(http), values, problem));
    }

    private ResponseEntity<String> gone(HttpServletRequest http) {
        return ResponseEntity.status(410).body(pages.done(Languages.of(http), "gone-title", "gone", "/login"));
    }
}
