/** The HSDS facade over HTTP; its root is /hsds, its shapes are the standard's. */
@NullMarked
package io.fengyi.welfare.hsds.web;

import org.jspecify.annotations.NullMarked;
