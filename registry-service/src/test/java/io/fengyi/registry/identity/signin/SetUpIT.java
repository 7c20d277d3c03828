package io.fengyi.registry.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@FengyiIT
class SetUpIT {

    private static final String PASSWORD = "a long first password";

    @Autowired
    Api api;

    @Autowired
    SetUpCode setUpCode;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void noAdministratorYet() {
        mongo.remove(Query.query(Criteria.where("grants.role").is("STREET_ADMIN")), "accounts");
    }

    @Test
    void theCodeOfTheLogMakesTheFirstAdministratorOnce() {
        String code = setUpCode.renew().value();
        String login = "first" + UUID.randomUUID().toString().substring(0, 6);
        finish("guess", login, PASSWORD).expect(403);
        finish(code, login, "short").expect(422);
        finish(code, login, PASSWORD).expect(200);
        finish(code, "second", PASSWORD).expect(410);
        api.get("/login/setup").expect(410);

        Page page = open("/login");
        page.fields.putAll(Map.of("login", login, "password", PASSWORD));
        Answer second = page.send("/login").expect(200);
        assertThat(second.body()).contains("绑定验证器");
    }

    @Test
    void anotherCodeVoidsTheOneBefore() {
        String old = setUpCode.renew().value();
        setUpCode.renew();
        finish(old, "somebody", PASSWORD).expect(403);
    }

    private Answer finish(String code, String login, String password) {
        Page page = open("/login/setup");
        page.fields.putAll(
                Map.of("code", code, "login", login, "area", "320299001", "password", password, "again", password));
        return page.send("/login/setup");
    }

    private Page open(String path) {
        Answer shown = api.get(path);
        Page page = new Page();
        Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]*)\"").matcher(shown.body());
        if (form.find()) {
            page.fields.put("form", form.group(1));
        }
        page.cookie = shown.headers().firstValue("Set-Cookie").orElse("none=").split(";")[0];
        return page;
    }

    private final class Page {

        private final Map<String, String> fields = new LinkedHashMap<>();
        private String cookie = "";

        private Answer send(String path) {
            return api.with("Cookie", cookie).form(path, fields);
        }
    }
}
