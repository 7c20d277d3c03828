/** xAPI statements over HTTP. */
@NullMarked
package io.fengyi.learning.xapi.web;

import org.jspecify.annotations.NullMarked;
