package io.fengyi.welfare.help;

import io.fengyi.access.vault.PersonErased;
import io.fengyi.http.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HelpSetup {

    @Bean
    ProblemTable helpProblems() {
        return new ProblemTable().answer(PersonErased.class, 409, "person-erased");
    }
}
