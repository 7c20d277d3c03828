/** Live status over HTTP. */
@NullMarked
package io.fengyi.welfare.livestatus.web;

import org.jspecify.annotations.NullMarked;
