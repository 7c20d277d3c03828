/** Following stations over HTTP. */
@NullMarked
package io.fengyi.welfare.following.web;

import org.jspecify.annotations.NullMarked;
