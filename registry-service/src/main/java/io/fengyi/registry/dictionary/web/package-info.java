/** Dictionaries over HTTP. */
@NullMarked
package io.fengyi.registry.dictionary.web;

import org.jspecify.annotations.NullMarked;
