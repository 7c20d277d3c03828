/** The static pages: the staff pages in one document, and Swagger UI over all services. */
@NullMarked
package io.fengyi.gateway.page;

import org.jspecify.annotations.NullMarked;
