package io.fengyi.http.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Gives a request with {@code cursor} the filters that stand in the cursor, so that a next link needs nothing else. */
class CursorFilter extends OncePerRequestFilter {

    static final String CURSOR = CursorFilter.class.getName();

    private final Cursors cursors;
    private final ProblemWriter problems;

    CursorFilter(Cursors cursors, ProblemWriter problems) {
        this.cursors = cursors;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !request.getMethod().equals("GET") || query == null || !query.contains("cursor=");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = request.getParameter("cursor");
        if (text == null || text.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Cursors.Cursor cursor = cursors.read(text);
            Map<String, String[]> parameters = restore(cursor.filters(), request.getParameterMap());
            request.setAttribute(CURSOR, cursor);
            chain.doFilter(new WithFilters(request, parameters), response);
        } catch (InvalidValue e) {
            problems.write(request, response, e.status(), e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String[]> restore(String filters, Map<String, String[]> given) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString("?" + filters)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        UriUtils.decode(name, "UTF-8"),
                        values.stream()
                                .map(v -> v == null ? "" : UriUtils.decode(v, "UTF-8"))
                                .toArray(String[]::new)));
        given.forEach((name, values) -> {
            boolean ours = name.equals("cursor") || name.equals("limit");
            if (!ours && !java.util.Arrays.equals(values, parameters.get(name))) {
                throw InvalidValue.badRequest(
                        name,
                        "cursor-filter-mismatch",
                        name + ": " + String.join(",", values) + " (the cursor belongs to a list with other filters)");
            }
            if (ours) {
                parameters.put(name, values);
            }
        });
        return parameters;
    }

    private static final class WithFilters extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        WithFilters(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
