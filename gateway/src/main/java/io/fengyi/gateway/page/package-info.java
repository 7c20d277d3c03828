/** The few static pages: what runs here, and Swagger UI over all services. */
@NullMarked
package io.fengyi.gateway.page;

import org.jspecify.annotations.NullMarked;
