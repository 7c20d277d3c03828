/** The operation itself and the report as a page. */
@NullMarked
package io.fengyi.gateway.situation.web;

import org.jspecify.annotations.NullMarked;
