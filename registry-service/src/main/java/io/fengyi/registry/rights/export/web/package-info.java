/** Asking for one's data. */
@NullMarked
package io.fengyi.registry.rights.export.web;

import org.jspecify.annotations.NullMarked;
