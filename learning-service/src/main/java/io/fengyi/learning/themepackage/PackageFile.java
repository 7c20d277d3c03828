package io.fengyi.learning.themepackage;

import org.jspecify.annotations.Nullable;

/**
 * One version of a package as its door shows it.
 *
 * @param storedVersion of the document, for ETag
 * @param current number of the version that riders see
 */
public record PackageFile(
        String id,
        long storedVersion,
        PackageVersion version,
        @Nullable Integer current) {

    static PackageFile of(ThemePackage themePackage, PackageVersion version) {
        return new PackageFile(themePackage.id(), themePackage.currentVersion(), version, themePackage.current());
    }
}
