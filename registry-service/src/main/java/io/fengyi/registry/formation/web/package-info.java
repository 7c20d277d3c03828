/** The advice over HTTP. */
@NullMarked
package io.fengyi.registry.formation.web;

import org.jspecify.annotations.NullMarked;
