/** The OpenAPI document of the operations that the gateway answers itself. */
@NullMarked
package io.fengyi.gateway.document;

import org.jspecify.annotations.NullMarked;
