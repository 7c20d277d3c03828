/** Friendly streets over HTTP. */
@NullMarked
package io.fengyi.welfare.friendlystreet.web;

import org.jspecify.annotations.NullMarked;
