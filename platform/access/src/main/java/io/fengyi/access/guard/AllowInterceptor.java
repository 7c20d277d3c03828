package io.fengyi.access.guard;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.Forbidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request reach its handler only when the handler's rule permits the caller; no rule, no entry. */
final class AllowInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AllowInterceptor.class);
    private static final int FORBIDDEN = 403;
    private static final String AUDITED = AllowInterceptor.class.getName() + ".audited";

    private final BearerChallenge challenge;
    private final AuditTrail audit;
    private final Map<Operation, Optional<Rule>> rules = new ConcurrentHashMap<>();

    private record Operation(Class<?> controller, Method method) {}

    AllowInterceptor(BearerChallenge challenge, AuditTrail audit) {
        this.challenge = challenge;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Caller caller = Caller.current();
        @Nullable Rule rule = rule(method);
        if (rule != null && rule.isPublic()) {
            return true;
        }
        if (caller.isAnonymous()) {
            challenge.commence(request, response, new InsufficientAuthenticationException("no token"));
            return false;
        }
        if (rule == null || !rule.permits(caller)) {
            auditRefusal(rule, caller, request);
            throw refusal(rule, caller);
        }
        return true;
    }

    /** A handler may refuse as well, when it has looked at the data. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == FORBIDDEN && handler instanceof HandlerMethod method) {
            try {
                auditRefusal(rule(method), Caller.current(), request);
            } catch (RuntimeException unwritten) {
                log.error("event=refusal-unaudited handler={}", Rule.name(method), unwritten);
            }
        }
    }

    private @Nullable Rule rule(HandlerMethod handler) {
        return rules.computeIfAbsent(
                        new Operation(handler.getBeanType(), handler.getMethod()), operation -> Rule.of(handler))
                .orElse(null);
    }

    private void auditRefusal(@Nullable Rule rule, Caller caller, HttpServletRequest request) {
        if (rule == null || rule.sensitive() == null || request.getAttribute(AUDITED) != null) {
            return;
        }
        String action = rule.sensitive().isEmpty()
                ? request.getMethod() + ' ' + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                : rule.sensitive();
        request.setAttribute(AUDITED, true);
        audit.record(AuditEntry.refused(caller, action, request.getRequestURI(), null));
    }

    private static Forbidden refusal(@Nullable Rule rule, Caller caller) {
        if (rule != null && caller.has(Role.PARTNER) && rule.roles().contains(Role.PARTNER)) {
            return new Forbidden(
                    "scope-missing",
                    "scope " + rule.partnerScope() + " is needed (granted: " + String.join(" ", caller.scopes()) + ")");
        }
        return new Forbidden("role-not-allowed", "roles " + caller.roles() + " may not do this");
    }
}
