package io.fengyi.systemtests.access;

import io.fengyi.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One operation and who may call it.
 *
 * @param roles empty for a public operation
 * @param partnerScope scope that a partner needs besides its role; empty for none
 * @param contentType of the request body; JSON when it has none
 */
record ApiOperation(
        String service,
        String method,
        String path,
        boolean isPublic,
        Set<Role> roles,
        String partnerScope,
        String contentType) {

    private static final String JSON = "application/json";
    static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    String key() {
        return service + ' ' + method + ' ' + path;
    }

    boolean permits(Role role) {
        return isPublic || roles.contains(role);
    }

    /** Path with something in the place of every variable, as good as any id that does not exist. */
    String concretePath() {
        return path.replace("{service}", service).replaceAll("\\{[^/}]+}", "xxx_0HZ8K3QF5S1RM");
    }

    static ApiOperation of(String service, String path, String method, Map<?, ?> described) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (described.get("x-roles") instanceof List<?> names) {
            names.forEach(name -> roles.add(Role.valueOf(String.valueOf(name))));
        }
        @Nullable Object scope = described.get("x-partner-scope");
        return new ApiOperation(
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                Boolean.TRUE.equals(described.get("x-public")),
                roles,
                scope == null ? "" : scope.toString(),
                contentType(described));
    }

    private static String contentType(Map<?, ?> described) {
        if (described.get("requestBody") instanceof Map<?, ?> body && body.get("content") instanceof Map<?, ?> types) {
            Set<String> names = types.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
            return names.contains(JSON) || names.isEmpty()
                    ? JSON
                    : names.iterator().next();
        }
        return JSON;
    }

    /** One line of the matrix. */
    String row() {
        StringBuilder row = new StringBuilder(service + ',' + method + ',' + path + ',' + (isPublic ? "x" : ""));
        for (Role role : Role.values()) {
            row.append(',').append(cell(role));
        }
        return row.toString();
    }

    /** A row without any cell permits nobody. */
    static ApiOperation ofRow(Map<String, String> cells) {
        Map<Role, String> granted = new TreeMap<>();
        for (Role role : Role.values()) {
            String cell = cells.getOrDefault(role.name(), "");
            if (!cell.isEmpty()) {
                granted.put(role, cell);
            }
        }
        String partner = granted.getOrDefault(Role.PARTNER, "x");
        return new ApiOperation(
                cells.getOrDefault("service", ""),
                cells.getOrDefault("method", ""),
                cells.getOrDefault("path", ""),
                "x".equals(cells.get("PUBLIC")),
                granted.keySet(),
                partner.equals("x") ? "" : partner,
                JSON);
    }

    private String cell(Role role) {
        if (!roles.contains(role)) {
            return "";
        }
        return role == Role.PARTNER && !partnerScope.isEmpty() ? partnerScope : "x";
    }
}
