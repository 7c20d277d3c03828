package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a query demands field by field; clauses that no index can use are left out. */
record Conditions(Map<String, Condition> byField) {

    private static final Pattern LITERAL_PREFIX =
            Pattern.compile("\\^(?:\\\\Q([^\\\\]+)\\\\E|([\\w-]+)(?:\\.\\*)?)\\$?");
    private static final String PAST_EVERY_CHARACTER = "\uffff";

    static Conditions of(Document query) {
        Conditions conditions = new Conditions(new HashMap<>());
        query.forEach(conditions::demand);
        return conditions;
    }

    Condition on(String field) {
        return byField.getOrDefault(field, Condition.NONE);
    }

    /** Whether whoever meets {@code stronger} meets this on the given fields too. */
    boolean impliedBy(Conditions stronger, Set<String> fields) {
        return fields.stream().allMatch(field -> {
            Condition needed = on(field);
            Condition given = stronger.on(field);
            List<Object> points = given.points();
            if (needed.points() != null) {
                return points != null && needed.points().containsAll(points);
            }
            return needed.present() && !needed.isRange() && given.provesPresence();
        });
    }

    private void demand(String field, @Nullable Object value) {
        if (field.equals("$and") && value instanceof List<?> clauses) {
            clauses.forEach(clause -> ((Document) clause).forEach(this::demand));
        } else if (field.equals("$or") && value instanceof List<?> branches && !branches.isEmpty()) {
            anyOf(branches.stream().map(branch -> of((Document) branch)).toList());
        } else if (!field.startsWith("$")) {
            byField.merge(field, condition(value), Condition::and);
        }
    }

    private void anyOf(List<Conditions> branches) {
        for (String field : branches.get(0).byField.keySet()) {
            branches.stream()
                    .map(branch -> branch.on(field))
                    .reduce(Condition::or)
                    .ifPresent(condition -> byField.merge(field, condition, Condition::and));
        }
    }

    private static Condition condition(@Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            return prefix(BsonRegularExpression.convertToRegularExpression(value));
        }
        if (value instanceof Document document && document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            Condition condition = Condition.NONE;
            for (Map.Entry<String, Object> operator : document.entrySet()) {
                condition = condition.and(operator(operator.getKey(), operator.getValue()));
            }
            return condition;
        }
        return value instanceof Collection ? Condition.NONE : Condition.oneOf(Arrays.asList(value));
    }

    private static Condition operator(String name, @Nullable Object value) {
        if (name.equals("$in") && value instanceof Collection<?> values) {
            boolean plain = values.stream().noneMatch(v -> v instanceof Collection || isPattern(v));
            return plain ? Condition.oneOf(values) : Condition.NONE;
        }
        if (name.equals("$exists")) {
            return Boolean.TRUE.equals(value) ? Condition.exists() : Condition.NONE;
        }
        if (value instanceof Collection || isPattern(value)) {
            return Condition.NONE;
        }
        if (name.equals("$eq")) {
            return Condition.oneOf(Arrays.asList(value));
        }
        if (value == null) {
            return Condition.NONE;
        }
        return switch (name) {
            case "$gt" -> Condition.from(value, false);
            case "$gte" -> Condition.from(value, true);
            case "$lt" -> Condition.to(value, false);
            case "$lte" -> Condition.to(value, true);
            default -> Condition.NONE;
        };
    }

    private static boolean isPattern(@Nullable Object value) {
        return BsonRegularExpression.isRegularExpression(value);
    }

    /** An anchored literal is a range: "^3202" finds what lies between "3202" and "3202\uffff". */
    private static Condition prefix(BsonRegularExpression expression) {
        Matcher matcher = LITERAL_PREFIX.matcher(expression.getPattern());
        if (!matcher.matches()
                || (expression.getOptions() != null && !expression.getOptions().isEmpty())) {
            return Condition.NONE;
        }
        String literal = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Condition.from(literal, true).and(Condition.to(literal + PAST_EVERY_CHARACTER, true));
    }
}
