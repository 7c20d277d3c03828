package io.fengyi.registry.survey.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.survey.AnswerDesk;
import io.fengyi.registry.survey.SurveyId;
import io.fengyi.registry.survey.Tokens;
import io.fengyi.registry.survey.blindsignature.BlindPublicKey;
import io.fengyi.registry.survey.question.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens and answers. None of these answers may lie in a store: they say {@code no-store}. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "答卷")
class AnswerResource {

    private final AnswerDesk answers;
    private final Tokens tokens;

    AnswerResource(AnswerDesk answers, Tokens tokens) {
        this.answers = answers;
        this.tokens = tokens;
    }

    @Schema(name = "SurveyBlindKey")
    record BlindKey(
            @Schema(example = "RSA") String kty,

            @Schema(example = "RSABSSA-SHA384-PSS-Randomized")
            String alg,

            String n,
            @Schema(example = "AQAB") String e) {}

    @Schema(name = "SurveyTokenRequest")
    record TokenRequest(
            @NotNull @Schema(example = "svy_0HZ8K3QF5S1RM") String surveyId,

            @NotNull @Size(max = 700) @Schema(description = "盲化后的消息，base64url")
            String blindedMessage) {}

    @Schema(name = "SurveyBlindSignature")
    record BlindSignature(String blindSignature) {}

    @Schema(name = "SurveyAnswer")
    record AnswerBody(
            @NotNull @Schema(example = "svy_0HZ8K3QF5S1RM") String surveyId,

            @Nullable @Size(max = 200) @Schema(description = "盲签问卷：随机前缀与随机消息，base64url")
            String preparedMessage,

            @Nullable @Size(max = 700) String signature,

            @Nullable @Size(max = 40) @Schema(description = "答题券")
            String ticket,

            @NotNull @Valid @Size(max = 60) List<@NotNull Reply> replies) {}

    @Schema(name = "NamedSurveyAnswer")
    record NamedAnswer(
            @NotNull @Schema(example = "svy_0HZ8K3QF5S1RM") String surveyId,
            @NotNull @Valid @Size(max = 60) List<@NotNull Reply> replies) {}

    @Schema(name = "SurveyAnswerTaken")
    record Taken(@Schema(example = "true") boolean taken) {}

    @GetMapping("/surveys/{id}/blind-key")
    @Public
    @Operation(summary = "盲签公钥（JWK）")
    BlindKey key(@PathVariable String id) {
        BlindPublicKey key = tokens.publicKey(new SurveyId(id));
        return new BlindKey("RSA", "RSABSSA-SHA384-PSS-Randomized", key.n(), key.e());
    }

    @PostMapping("/me/survey-tokens")
    @Allow(Role.WORKER)
    @Operation(summary = "领取盲签名", description = "每人每份问卷一次；平台看不到将来答卷携带的凭证")
    @ApiResponse(responseCode = "201", description = "已签")
    ResponseEntity<BlindSignature> token(Caller caller, @Valid @RequestBody TokenRequest body) {
        byte[] signature =
                tokens.sign(caller.workerId(), new SurveyId(body.surveyId()), blinded(body.blindedMessage()));
        return created(
                new BlindSignature(Base64.getUrlEncoder().withoutPadding().encodeToString(signature)));
    }

    private static byte[] blinded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw InvalidValue.badRequest("/blindedMessage", "blindedMessage: no base64url")
                    .causedBy(malformed);
        }
    }

    @PostMapping("/survey-answers")
    @Public
    @Operation(summary = "匿名作答", description = "不得携带登录凭证；同一凭证只收一份")
    @ApiResponse(responseCode = "201", description = "已收")
    ResponseEntity<Taken> answer(@Valid @RequestBody AnswerBody body) {
        SurveyId id = new SurveyId(body.surveyId());
        if (body.ticket() != null && body.preparedMessage() == null && body.signature() == null) {
            answers.withTicket(id, body.ticket(), body.replies());
        } else if (body.ticket() == null && body.preparedMessage() != null && body.signature() != null) {
            answers.blind(
                    id,
                    AnswerDesk.bytes("/preparedMessage", body.preparedMessage()),
                    AnswerDesk.bytes("/signature", body.signature()),
                    body.replies());
        } else {
            throw InvalidValue.badRequest("/ticket", "either ticket, or preparedMessage and signature");
        }
        return created(new Taken(true));
    }

    @PostMapping("/me/survey-answers")
    @Allow(Role.WORKER)
    @Operation(summary = "实名作答", description = "仅限实名问卷，须先同意")
    @ApiResponse(responseCode = "201", description = "已收")
    ResponseEntity<Taken> named(Caller caller, @Valid @RequestBody NamedAnswer body) {
        answers.named(caller.workerId(), new SurveyId(body.surveyId()), body.replies());
        return created(new Taken(true));
    }

    private static <T> ResponseEntity<T> created(T body) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
