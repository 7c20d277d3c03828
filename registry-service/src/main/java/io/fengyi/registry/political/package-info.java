/** Political status: voluntary, with its own consent, its own key and an audit entry for every look. */
@NullMarked
package io.fengyi.registry.political;

import org.jspecify.annotations.NullMarked;
