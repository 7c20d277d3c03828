/** Discussions and their posts over HTTP. */
@NullMarked
package io.fengyi.learning.discussion.web;

import org.jspecify.annotations.NullMarked;
