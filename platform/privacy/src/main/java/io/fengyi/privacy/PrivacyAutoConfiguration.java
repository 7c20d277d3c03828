package io.fengyi.privacy;

import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.privacy.web.DataPartResource;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.Migration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its part in exports and erasures, made of the {@link PersonalData} beans it declares. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET) // the gateway shares a class path with us in standalone
@EnableScheduling
@Import(DataPartResource.class)
public class PrivacyAutoConfiguration {

    @Bean
    PublishedTopics privacyTopics(@Value("${fengyi.service}") String service) {
        return PublishedTopics.of(service + ".privacy.v1");
    }

    @Bean
    RelaySource dataPartSource() {
        return RelaySource.perDocument(DataParts.COLLECTION);
    }

    @Bean
    RelaySource erasureNoteSource() {
        return RelaySource.perDocument(ErasureNotes.COLLECTION);
    }

    @Bean
    RelaySource sensitiveOpeningSource() {
        return RelaySource.perDocument(SensitiveOpenings.COLLECTION);
    }

    @Bean
    Migration dataPartIndexes() {
        return DataParts.indexes();
    }

    @Bean
    Migration erasureNoteIndexes() {
        return ErasureNotes.indexes();
    }

    @Bean
    Migration sensitiveOpeningIndexes() {
        return SensitiveOpenings.indexes();
    }

    @Bean
    DataParts dataParts(
            @Value("${fengyi.service}") String service,
            ObjectProvider<PersonalData> sections,
            PersonalVault vault,
            MongoOperations mongo,
            EventComposer events,
            JsonMapper json,
            @Qualifier("systemClock") Clock systemClock) {
        return new DataParts(service, sections.orderedStream().toList(), vault, mongo, events, json, systemClock);
    }

    @Bean
    SensitiveOpenings sensitiveOpenings(
            AuditTrail audit,
            MongoOperations mongo,
            EventComposer events,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        return new SensitiveOpenings(audit, mongo, events, clock, systemClock);
    }

    @Bean
    ForgettingPersons forgettingPersons(
            @Value("${fengyi.service}") String service,
            ObjectProvider<PersonalData> sections,
            DataParts parts,
            SensitiveOpenings openings,
            PersonalVault vault,
            MongoOperations mongo,
            EventComposer events,
            @Qualifier("systemClock") Clock systemClock) {
        return new ForgettingPersons(
                sections.orderedStream().toList(),
                parts,
                openings,
                vault,
                new ErasureNotes(service, mongo, events),
                systemClock);
    }

    @Bean
    PrivacyIntake privacyIntake(DataParts parts, ForgettingPersons forgetting) {
        return new PrivacyIntake(parts, forgetting);
    }
}
