package io.fengyi.governance.report.web;

import jakarta.servlet.http.Part;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON part of a multipart body whatever type it is sent with: mini-programs send form fields without one. */
@Component
class JsonParts {

    private final JsonMapper json;
    private final Validator validator;

    JsonParts(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    <T> T read(Part part, Class<T> type) throws IOException {
        try (InputStream content = part.getInputStream()) {
            T body = json.readValue(content, type);
            var violations = validator.validate(body);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return body;
        }
    }
}
