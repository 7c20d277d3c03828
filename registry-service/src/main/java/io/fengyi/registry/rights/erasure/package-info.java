/** Being forgotten: 72 hours to think, then five acknowledgements and a public receipt. */
@NullMarked
package io.fengyi.registry.rights.erasure;

import org.jspecify.annotations.NullMarked;
