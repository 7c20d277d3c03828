/** "Theme +" packages: courses put together because riders asked for them, each version with the reason. */
@NullMarked
package io.fengyi.learning.themepackage;

import org.jspecify.annotations.NullMarked;
