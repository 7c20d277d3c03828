/** Follow-ups over HTTP. */
@NullMarked
package io.fengyi.registry.followup.web;

import org.jspecify.annotations.NullMarked;
