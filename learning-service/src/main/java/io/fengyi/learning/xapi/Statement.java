package io.fengyi.learning.xapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An xAPI statement, with the parts that this service makes use of. Source: IEEE 9274.1.1 (xAPI 2.0), 4.2.2.
 *
 * @param id name-based, so that the same question gives the same statement
 * @param timestamp when it happened, UTC
 */
@Schema(name = "XapiStatement", description = "xAPI 语句")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
        @Schema(example = "6fbd600f-b17c-5c74-801a-2ec2e53231c8")
        UUID id,

        Actor actor,
        Verb verb,
        Target object,
        @Nullable Result result,
        @Nullable Context context,
        Instant timestamp) {

    /** Who: an account here, never a name, phone or openid. */
    @Schema(name = "XapiActor")
    public record Actor(@Schema(example = "Agent") String objectType, Account account) {

        static Actor of(String homePage, String name) {
            return new Actor("Agent", new Account(homePage, name));
        }
    }

    /** @param name worker id in the own export, a pseudonym elsewhere */
    @Schema(name = "XapiAccount")
    public record Account(
            @Schema(example = "https://fengyi.example.cn") String homePage,
            @Schema(example = "wkr_0HZ8K3QF5S1RM") String name) {}

    /** @param display by language tag (RFC 5646) */
    @Schema(name = "XapiVerb")
    public record Verb(
            @Schema(example = "http://adlnet.gov/expapi/verbs/attended")
            String id,

            Map<String, String> display) {}

    /**
     * What it was done with: an activity, or another statement.
     *
     * @param id IRI of the activity, or id of the statement
     */
    @Schema(name = "XapiObject")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(
            @Schema(example = "Activity") String objectType,
            String id,
            @Nullable Definition definition) {

        static Target activity(String id, Definition definition) {
            return new Target("Activity", id, definition);
        }

        static Target statement(UUID id) {
            return new Target("StatementRef", id.toString(), null);
        }
    }

    /** @param type IRI of the kind of activity */
    @Schema(name = "XapiDefinition")
    public record Definition(Map<String, String> name, String type) {}

    /** @param duration ISO 8601 */
    @Schema(name = "XapiResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Nullable Boolean completion,
            @Schema(example = "PT30M") @Nullable String duration,
            @Nullable Map<String, Integer> extensions) {}

    /** Where it happened. */
    @Schema(name = "XapiContext")
    public record Context(
            @Schema(example = "Fengyi") String platform,
            @Schema(example = "zh-CN") String language) {}
}
