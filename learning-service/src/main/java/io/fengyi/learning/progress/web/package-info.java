/** Progress and learning time over HTTP. */
@NullMarked
package io.fengyi.learning.progress.web;

import org.jspecify.annotations.NullMarked;
