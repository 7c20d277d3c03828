/** Materials and hand-outs over HTTP. */
@NullMarked
package io.fengyi.learning.material.web;

import org.jspecify.annotations.NullMarked;
