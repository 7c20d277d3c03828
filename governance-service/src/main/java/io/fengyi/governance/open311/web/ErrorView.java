package io.fengyi.governance.open311.web;

import io.fengyi.governance.freetext.AboutPerson;
import io.fengyi.governance.freetext.PersonalDataInText;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.TooMany;
import io.fengyi.http.Unavailable;
import io.fengyi.media.image.UploadRefused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in the one shape that GeoReport v2 knows: 404 for what does not exist, 403 for the key, 400 for all
 * else. Only "later" keeps its own number (429, 503), because it says that the same request may be sent again.
 */
@Schema(name = "Open311Error")
record ErrorView(
        @Schema(example = "403") int code,

        @Schema(example = "api-key-unknown: invalid api_key received")
        String description) {

    /** An error and when to come again. */
    record Answer(ErrorView error, @Nullable Duration retryAfter) {}

    static Answer of(Exception exception) {
        if (exception instanceof NotFound unknown) {
            return answer(404, "not-found: " + unknown.getMessage());
        }
        if (exception instanceof Forbidden forbidden) {
            return answer(403, forbidden.code() + ": " + forbidden.getMessage());
        }
        if (exception instanceof Unavailable unavailable) {
            return new Answer(new ErrorView(503, "unavailable: " + unavailable.getMessage()), unavailable.retryAfter());
        }
        if (exception instanceof TooMany tooMany) {
            return new Answer(new ErrorView(429, tooMany.code() + ": " + tooMany.getMessage()), tooMany.retryAfter());
        }
        if (exception instanceof InvalidValue invalid) {
            return answer(400, invalid.code() + ": " + invalid.getMessage());
        }
        if (exception instanceof Conflict conflict) {
            return answer(400, conflict.code() + ": " + conflict.getMessage());
        }
        if (exception instanceof PersonalDataInText personal) {
            return answer(400, "personal-data-in-text: " + personal.getMessage());
        }
        if (exception instanceof AboutPerson about) {
            return answer(400, "about-person: " + about.getMessage());
        }
        if (exception instanceof UploadRefused refused) {
            return answer(400, refused.code() + ": " + refused.getMessage());
        }
        return answer(400, "general service error");
    }

    private static Answer answer(int code, String description) {
        return new Answer(new ErrorView(code, description), null);
    }
}
