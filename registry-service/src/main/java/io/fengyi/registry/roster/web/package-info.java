/** Workers over HTTP, for staff. */
@NullMarked
package io.fengyi.registry.roster.web;

import org.jspecify.annotations.NullMarked;
