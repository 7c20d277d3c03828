/** Pushes and what a person wants of them over HTTP. */
@NullMarked
package io.fengyi.learning.push.web;

import org.jspecify.annotations.NullMarked;
