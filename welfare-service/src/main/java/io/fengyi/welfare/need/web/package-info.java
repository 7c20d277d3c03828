/** Needs and themes over HTTP. */
@NullMarked
package io.fengyi.welfare.need.web;

import org.jspecify.annotations.NullMarked;
