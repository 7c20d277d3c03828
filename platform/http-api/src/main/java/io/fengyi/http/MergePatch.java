package io.fengyi.http;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (RFC 7396) as a handler parameter: absent leaves a field, null removes it.
 *
 * <p>An unknown property or a wrong type is refused as in any body; the merged record is validated like any other.
 */
public final class MergePatch {

    private final ObjectNode patch;
    private final JsonMapper json;
    private final Validator validator;

    public MergePatch(ObjectNode patch, JsonMapper json, Validator validator) {
        this.patch = patch;
        this.json = json;
        this.validator = validator;
    }

    /** Whether the patch says anything about the field, null included. */
    public boolean names(String field) {
        return patch.has(field);
    }

    public <T> T applyTo(T current) {
        ObjectNode tree = json.valueToTree(current);
        merge(tree, patch);
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) current.getClass();
        T merged = json.treeToValue(tree, type);
        var violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return merged;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.putNull(field.getKey());
            } else if (value instanceof ObjectNode object) {
                ObjectNode child = target.get(field.getKey()) instanceof ObjectNode existing
                        ? existing
                        : target.putObject(field.getKey());
                merge(child, object);
            } else {
                target.set(field.getKey(), value);
            }
        }
    }
}
