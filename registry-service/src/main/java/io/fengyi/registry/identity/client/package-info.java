/** Who may ask for tokens: our pages and mini-program, our services, and partners. */
@NullMarked
package io.fengyi.registry.identity.client;

import org.jspecify.annotations.NullMarked;
