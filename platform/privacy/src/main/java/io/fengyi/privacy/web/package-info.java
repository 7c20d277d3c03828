/** Reading one's own part of an export. */
@NullMarked
package io.fengyi.privacy.web;

import org.jspecify.annotations.NullMarked;
