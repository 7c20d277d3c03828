package io.fengyi.media;

import io.fengyi.access.vault.SigningKeys;
import io.fengyi.http.ProblemTable;
import io.fengyi.media.image.UploadRefused;
import io.fengyi.media.web.MediaResource;
import io.fengyi.store.Migration;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives a service its media when {@code fengyi.media.enabled} is true. */
@AutoConfiguration(before = MultipartAutoConfiguration.class)
@ConditionalOnProperty("fengyi.media.enabled")
@EnableConfigurationProperties(MediaSettings.class)
@EnableScheduling
@Import(MediaResource.class)
public class MediaAutoConfiguration {

    private static final int MOST_FILES = 9;
    private static final int IN_MEMORY = 65_536;

    @Bean
    MediaRecords mediaRecords(MongoDatabaseFactory database) {
        return new MediaRecords(database.getMongoDatabase());
    }

    @Bean
    Migration mediaIndexes() {
        return MediaRecords.indexes();
    }

    @Bean
    MediaStore mediaStore(
            MediaRecords records,
            MongoDatabaseFactory database,
            MediaSettings settings,
            ObjectProvider<MediaRedactions> redactions,
            @Qualifier("systemClock") Clock systemClock) {
        return new MediaStore(records, new MediaFiles(database.getMongoDatabase()), settings, redactions, systemClock);
    }

    @Bean
    MediaSweep mediaSweep(MediaRecords records, MediaStore store, @Qualifier("systemClock") Clock systemClock) {
        return new MediaSweep(records, store, systemClock);
    }

    @Bean
    SignedLinks signedLinks(
            @Value("${fengyi.service}") String service,
            SigningKeys keys,
            @Qualifier("systemClock") Clock systemClock,
            MediaSettings settings) {
        return new SignedLinks(service, keys.derive("media-links"), systemClock, settings.linkLife());
    }

    /** Nine files and a JSON part in one request; a file a little too large still gets our own problem. */
    @Bean
    MultipartConfigElement multipartConfig() {
        long file = MediaStore.MOST_BYTES + 1_048_576L;
        return new MultipartConfigElement("", file, file * MOST_FILES, IN_MEMORY);
    }

    @Bean
    ProblemTable mediaProblems() {
        return new ProblemTable().answer(UploadRefused.class, MediaAutoConfiguration::status, UploadRefused::code);
    }

    private static int status(UploadRefused refused) {
        return switch (refused.reason()) {
            case FILE_TOO_LARGE -> 413;
            case TYPE_NOT_SUPPORTED -> 415;
            case IMAGE_TOO_LARGE, BROKEN -> 422;
        };
    }
}
