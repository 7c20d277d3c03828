/** Reading one's own access log. */
@NullMarked
package io.fengyi.registry.rights.accesslog.web;

import org.jspecify.annotations.NullMarked;
