/** Repairs over HTTP. */
@NullMarked
package io.fengyi.welfare.repair.web;

import org.jspecify.annotations.NullMarked;
