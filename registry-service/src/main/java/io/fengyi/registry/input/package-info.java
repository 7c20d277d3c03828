/** What callers type is checked here before a feature sees it. */
@NullMarked
package io.fengyi.registry.input;

import org.jspecify.annotations.NullMarked;
