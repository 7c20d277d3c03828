/** What a webhook may carry. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.registry.webhook.content;

import org.jspecify.annotations.NullMarked;
