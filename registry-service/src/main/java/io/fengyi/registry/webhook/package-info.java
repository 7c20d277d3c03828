/** What partners are told by HTTP: {@code content} says what, {@code selection} to whom, {@code delivery} how. */
@NullMarked
package io.fengyi.registry.webhook;

import org.jspecify.annotations.NullMarked;
