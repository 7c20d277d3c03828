/** Our own ways to a token without a browser: a text-message code, a WeChat code and, in the demo, a password. */
@NullMarked
package io.fengyi.registry.identity.grant;

import org.jspecify.annotations.NullMarked;
