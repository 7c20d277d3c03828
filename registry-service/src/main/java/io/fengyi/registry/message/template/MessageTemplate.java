package io.fengyi.registry.message.template;

import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.input.FreeText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The wording in force for one code. */
@Document("message_templates")
public record MessageTemplate(
        @Id TemplateCode code, @Version @Nullable Long version, String title, String text) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /** @throws InvalidValue 422 {@code text-length}, {@code template-field-unknown}, {@code forbidden-personal-data} */
    MessageTemplate reworded(String newTitle, String newText) {
        var reworded = new MessageTemplate(
                code, version, FreeText.of("/title", newTitle, 2, 30), FreeText.of("/text", newText, 2, 200));
        reworded.check("/title", reworded.title);
        reworded.check("/text", reworded.text);
        return reworded;
    }

    String filled(String wording, Map<String, String> values) {
        return FIELD.matcher(wording)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
    }

    private void check(String pointer, String wording) {
        FIELD.matcher(wording)
                .results()
                .map(field -> field.group(1))
                .filter(field -> !code.fields().contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new InvalidValue(
                            pointer, "template-field-unknown", "field: " + field + " (known: " + code.fields() + ")");
                });
        if (!PersonalDataScan.find(wording).isEmpty()) {
            throw new InvalidValue(pointer, "forbidden-personal-data", PersonalDataScan.redact(wording));
        }
    }
}
