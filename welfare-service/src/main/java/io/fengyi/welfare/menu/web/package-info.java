/** Menus over HTTP. */
@NullMarked
package io.fengyi.welfare.menu.web;

import org.jspecify.annotations.NullMarked;
