package io.fengyi.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.access.Allow;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EveryHandlerHasARuleTest {

    @RestController
    static class Bare {
        @GetMapping("/bare")
        void bare() {}
    }

    @RestController
    static class Both {
        @GetMapping("/both")
        @Public
        @Allow(Role.WORKER)
        void both() {}
    }

    @RestController
    static class Nobody {
        @GetMapping("/nobody")
        @Allow({})
        void nobody() {}
    }

    @RestController
    @Allow(Role.SERVICE)
    static class OnTheType {
        @GetMapping("/inherited")
        void inherited() {}

        @GetMapping("/opened")
        @Public
        void opened() {}
    }

    @Test
    void anOperationThatSaysNothingStopsTheStart() {
        assertThatThrownBy(() -> start(Bare.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("neither @Allow nor @Public on Bare.bare");
    }

    @Test
    void anOperationThatContradictsItselfStopsTheStart() {
        assertThatThrownBy(() -> start(Both.class)).hasMessageContaining("Both.both is both @Allow and @Public");
        assertThatThrownBy(() -> start(Nobody.class)).hasMessageContaining("names no role");
    }

    @Test
    void theControllersRuleHoldsForItsMethodsUnlessTheySayOtherwise() {
        var context = start(OnTheType.class);

        var rules = context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .map(handler -> Rule.name(handler) + " "
                        + Rule.of(handler).orElseThrow().roles())
                .toList();
        assertThat(rules).containsExactlyInAnyOrder("OnTheType.inherited [SERVICE]", "OnTheType.opened []");
        context.close();
    }

    private static GenericWebApplicationContext start(Class<?> controller) {
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean(controller);
        context.registerBean(RequestMappingHandlerMapping.class);
        context.registerBean(
                EveryHandlerHasARule.class,
                () -> new EveryHandlerHasARule(context.getBeanProvider(RequestMappingHandlerMapping.class)));
        context.refresh();
        return context;
    }
}
