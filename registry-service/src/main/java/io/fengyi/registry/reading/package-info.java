/** What the figures of one request read together. There are no rules to protect. */
@NullMarked
package io.fengyi.registry.reading;

import org.jspecify.annotations.NullMarked;
