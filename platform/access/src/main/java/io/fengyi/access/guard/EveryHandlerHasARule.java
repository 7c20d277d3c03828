package io.fengyi.access.guard;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start-up when an operation of ours says nothing about who may call it. */
final class EveryHandlerHasARule implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    EveryHandlerHasARule(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> bare = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handler.getBeanType().getName().startsWith(Rule.OUR_PACKAGES))
                .filter(handler -> Rule.of(handler).isEmpty())
                .map(EveryHandlerHasARule::name)
                .distinct()
                .sorted()
                .toList();
        if (!bare.isEmpty()) {
            throw new IllegalStateException("neither @Allow nor @Public on " + String.join(", ", bare));
        }
    }

    private static String name(HandlerMethod handler) {
        return Rule.name(handler);
    }
}
