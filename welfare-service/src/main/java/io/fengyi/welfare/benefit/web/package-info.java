/** Benefits over HTTP. */
@NullMarked
package io.fengyi.welfare.benefit.web;

import org.jspecify.annotations.NullMarked;
