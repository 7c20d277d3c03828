package io.fengyi.standalone.demo.calling;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an access token says of its owner; nobody else is asked. */
public final class DemoTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoTokens() {}

    public static String workerId(String token) {
        String claims = token.split("\\.", -1)[1];
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .required("workerId")
                .asString();
    }
}
