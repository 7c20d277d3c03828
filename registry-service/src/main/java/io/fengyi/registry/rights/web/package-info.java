/** The desk that watches exports and erasures. */
@NullMarked
package io.fengyi.registry.rights.web;

import org.jspecify.annotations.NullMarked;
