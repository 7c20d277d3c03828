package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.util.List;

/**
 * A version of a theme package is the current one.
 *
 * @param version from 1
 * @param courseIds in the order in which they are taken
 */
@EventContract(topic = "learning.theme-package.v1", type = "fengyi.learning.ThemePackagePublished.v1")
public record ThemePackagePublished(String themePackageId, int version, List<String> courseIds) {}
