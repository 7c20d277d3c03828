package io.fengyi.welfare.community;

import io.fengyi.http.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunitySetup {

    @Bean
    ProblemTable communityProblems() {
        return new ProblemTable().answer(CommunityUnknown.class, 422, "community-unknown");
    }
}
