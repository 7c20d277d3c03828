package io.fengyi.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One process with fake providers is no production. */
final class Production {

    private static final List<String> NAMES = List.of("production", "prod");

    private Production() {}

    /** @throws UnusableOption if the environment asks for the production profile */
    static void refuse(Map<String, String> environment) {
        boolean wanted = Stream.of(
                        environment.getOrDefault("SPRING_PROFILES_ACTIVE", ""),
                        environment.getOrDefault("FENGYI_PROFILE", ""),
                        System.getProperty("spring.profiles.active", ""))
                .flatMap(profiles -> Arrays.stream(profiles.split(",")))
                .map(String::strip)
                .anyMatch(NAMES::contains);
        if (wanted) {
            throw new UnusableOption(
                    "单进程模式使用模拟的短信和微信，不能用于生产环境；请用 docker-compose.yml。\n"
                            + "Standalone mode uses fake SMS and WeChat providers and is not for production; use docker-compose.yml.");
        }
    }
}
