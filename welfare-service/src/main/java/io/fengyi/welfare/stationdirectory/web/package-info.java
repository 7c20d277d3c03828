/** The station directory over HTTP. */
@NullMarked
package io.fengyi.welfare.stationdirectory.web;

import org.jspecify.annotations.NullMarked;
