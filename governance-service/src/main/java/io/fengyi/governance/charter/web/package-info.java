/** Charters over HTTP. */
@NullMarked
package io.fengyi.governance.charter.web;

import org.jspecify.annotations.NullMarked;
