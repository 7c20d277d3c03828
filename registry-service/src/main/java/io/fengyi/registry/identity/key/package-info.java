/** The RSA keys that sign access tokens: kept sealed in the store, each 90 days, two live at any time. */
@NullMarked
package io.fengyi.registry.identity.key;

import org.jspecify.annotations.NullMarked;
