/** Help requests over HTTP: request and response records, no rules. */
@NullMarked
package io.fengyi.welfare.help.web;

import org.jspecify.annotations.NullMarked;
