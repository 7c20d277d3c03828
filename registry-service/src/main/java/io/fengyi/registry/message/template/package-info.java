/** The wording of messages: Chinese text with named fields that street administrators may rephrase. */
@NullMarked
package io.fengyi.registry.message.template;

import org.jspecify.annotations.NullMarked;
