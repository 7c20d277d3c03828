/** Matters and help records over HTTP. */
@NullMarked
package io.fengyi.welfare.help.matter.web;

import org.jspecify.annotations.NullMarked;
