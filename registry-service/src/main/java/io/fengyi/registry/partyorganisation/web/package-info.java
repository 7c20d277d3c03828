/** Party organisations over HTTP. */
@NullMarked
package io.fengyi.registry.partyorganisation.web;

import org.jspecify.annotations.NullMarked;
