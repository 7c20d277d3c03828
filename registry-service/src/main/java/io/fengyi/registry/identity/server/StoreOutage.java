package io.fengyi.registry.identity.server;

import io.fengyi.http.ProblemWriter;
import io.fengyi.http.Unavailable;
import io.fengyi.store.Contended;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 with Retry-After when the store is away: these endpoints are filters, which no handler advice covers. */
final class StoreOutage extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StoreOutage.class);
    private static final int UNAVAILABLE = 503;

    private final ProblemWriter problems;

    StoreOutage(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | Unavailable | Contended away) {
            log.warn("event=identity-unavailable path={} reason={}", request.getRequestURI(), away.toString());
            response.setHeader("Retry-After", "5");
            problems.write(request, response, UNAVAILABLE, "unavailable", "the store does not answer");
        }
    }
}
