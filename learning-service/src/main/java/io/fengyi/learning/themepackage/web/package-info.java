/** Theme packages over HTTP. */
@NullMarked
package io.fengyi.learning.themepackage.web;

import org.jspecify.annotations.NullMarked;
