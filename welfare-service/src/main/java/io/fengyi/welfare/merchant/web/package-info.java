/** Merchants over HTTP. */
@NullMarked
package io.fengyi.welfare.merchant.web;

import org.jspecify.annotations.NullMarked;
