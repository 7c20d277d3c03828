package io.fengyi.access.vault;

import io.fengyi.http.ProblemTable;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives every service the vault; without a proper master key it does not start. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET) // the gateway shares a class path with us in standalone
class VaultAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SigningKeys signingKeys(@Value("${fengyi.master-key:}") String masterKey) {
        return SigningKeys.of(masterKey);
    }

    @Bean
    @ConditionalOnMissingBean
    BlindIndex blindIndex(SigningKeys keys) {
        return new BlindIndex(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalVault personalVault(MongoOperations mongo, SigningKeys keys, @Qualifier("systemClock") Clock systemClock) {
        return new PersonalVault(new DataKeys(mongo, systemClock), keys);
    }

    @Bean
    ProblemTable vaultProblems() {
        return new ProblemTable().answer(PersonErased.class, 404, "person-erased");
    }
}
