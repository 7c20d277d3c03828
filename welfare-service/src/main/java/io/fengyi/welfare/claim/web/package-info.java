/** Claims and their use over HTTP. */
@NullMarked
package io.fengyi.welfare.claim.web;

import org.jspecify.annotations.NullMarked;
