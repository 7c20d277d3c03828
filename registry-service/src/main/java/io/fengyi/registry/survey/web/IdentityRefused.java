package io.fengyi.registry.survey.web;

import io.fengyi.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before anybody reads a token: an anonymous answer must not come with one, nor with a key that could join it to others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdentityRefused extends OncePerRequestFilter {

    private static final String PATH = "/api/v1/survey-answers";

    private final ProblemWriter problems;

    IdentityRefused(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") != null) {
            problems.write(
                    request,
                    response,
                    400,
                    "identity-not-wanted",
                    "Authorization: an anonymous answer is taken without it");
            return;
        }
        chain.doFilter(request, response);
    }
}
