/** Role models over HTTP. */
@NullMarked
package io.fengyi.governance.rolemodel.web;

import org.jspecify.annotations.NullMarked;
