/** Imports over HTTP. */
@NullMarked
package io.fengyi.registry.importing.web;

import org.jspecify.annotations.NullMarked;
