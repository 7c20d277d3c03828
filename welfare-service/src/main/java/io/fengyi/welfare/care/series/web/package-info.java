/** Series over HTTP. */
@NullMarked
package io.fengyi.welfare.care.series.web;

import org.jspecify.annotations.NullMarked;
