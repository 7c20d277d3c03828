package io.fengyi.access.guard;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What the annotations of one operation say.
 *
 * @param roles empty for a public operation
 * @param sensitive action for the audit trail; null when refusals are not audited, empty for method and path
 */
record Rule(Set<Role> roles, String partnerScope, @Nullable String sensitive) {

    static final String OUR_PACKAGES = "io.fengyi.";

    /** Packages of frameworks whose handlers are open: API documents, health and the error page. */
    private static final Set<String> OPEN_FRAMEWORKS = Set.of("org.springdoc.", "org.springframework.boot.");

    private static final Rule OPEN = new Rule(Set.of(), "", null);

    /**
     * The rule of this handler, or nothing when it has none.
     *
     * @throws IllegalStateException when it says both or names no role
     */
    static Optional<Rule> of(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        if (OPEN_FRAMEWORKS.stream().anyMatch(type.getName()::startsWith)) {
            return Optional.of(OPEN);
        }
        @Nullable Allow allow = handler.getMethodAnnotation(Allow.class);
        @Nullable Public open = handler.getMethodAnnotation(Public.class);
        if (allow == null && open == null) {
            allow = onType(type, Allow.class);
            open = onType(type, Public.class);
        }
        if (allow == null && open == null) {
            return Optional.empty();
        }
        if (allow != null && open != null) {
            throw new IllegalStateException(name(handler) + " is both @Allow and @Public");
        }
        if (allow != null && allow.value().length == 0) {
            throw new IllegalStateException(name(handler) + ": @Allow names no role");
        }
        return Optional.of(new Rule(
                allow == null ? Set.of() : new TreeSet<>(Arrays.asList(allow.value())),
                allow == null ? "" : allow.partnerScope(),
                sensitive(handler, type)));
    }

    boolean isPublic() {
        return roles.isEmpty();
    }

    /** Whether a signed-in caller may do it; a partner role needs its scope as well. */
    boolean permits(Caller caller) {
        return isPublic()
                || roles.stream()
                        .filter(caller::has)
                        .anyMatch(role -> role != Role.PARTNER
                                || partnerScope.isEmpty()
                                || caller.scopes().contains(partnerScope));
    }

    static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + '.' + handler.getMethod().getName();
    }

    private static @Nullable String sensitive(HandlerMethod handler, Class<?> type) {
        @Nullable Sensitive found = handler.getMethodAnnotation(Sensitive.class);
        if (found == null) {
            found = onType(type, Sensitive.class);
        }
        return found == null ? null : found.value();
    }

    private static <A extends Annotation> @Nullable A onType(Class<?> type, Class<A> annotation) {
        return AnnotatedElementUtils.findMergedAnnotation(type, annotation);
    }
}
