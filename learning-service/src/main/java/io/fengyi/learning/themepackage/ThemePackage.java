package io.fengyi.learning.themepackage;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A package with all of its versions.
 *
 * @param current number of the published version that riders see; null before the first publication
 * @param creationKey idempotency key of the request that entered it
 */
@Document("theme_packages")
record ThemePackage(
        @Id String id,
        @Version @Nullable Long version,
        List<PackageVersion> versions,
        @Nullable Integer current,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    private static final int MOST_VERSIONS = 100;

    ThemePackage {
        versions = List.copyOf(versions);
    }

    static ThemePackage entered(String id, PackageContent content, Instant at, String by, @Nullable String key) {
        return new ThemePackage(id, null, List.of(new PackageVersion(1, content, at, by, key, null)), null, key, null);
    }

    /** The package with another version behind the known ones; what riders see stays until it is published. */
    ThemePackage with(PackageContent content, Instant at, String by, @Nullable String key) {
        if (versions.size() >= MOST_VERSIONS) {
            throw new Conflict("too-many-versions", "package " + id + ": at most " + MOST_VERSIONS);
        }
        List<PackageVersion> all = new ArrayList<>(versions);
        all.add(new PackageVersion(versions.size() + 1, content, at, by, key, null));
        return new ThemePackage(id, version, all, current, creationKey, outbox);
    }

    /** The newest version is the current one from now on. */
    ThemePackage publish(Instant at) {
        PackageVersion newest = newest();
        if (newest.isPublished()) {
            throw new InvalidTransition("theme package " + id, "PUBLISHED", "publication", List.of("versions"));
        }
        List<PackageVersion> all = new ArrayList<>(versions);
        all.set(all.size() - 1, newest.published(at));
        return new ThemePackage(id, version, all, newest.number(), creationKey, outbox);
    }

    ThemePackage with(@Nullable Outbox events) {
        return new ThemePackage(id, version, versions, current, creationKey, events);
    }

    PackageVersion newest() {
        return versions.get(versions.size() - 1);
    }

    Optional<PackageVersion> number(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    Optional<PackageVersion> currentOne() {
        return current == null ? Optional.empty() : number(current);
    }

    boolean remembers(@Nullable String key) {
        return key != null && versions.stream().anyMatch(one -> key.equals(one.key()));
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
