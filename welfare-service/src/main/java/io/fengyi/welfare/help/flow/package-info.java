/** The help request and the rules of its way. Pure rules: no Spring beans, no Mongo calls here. */
@NullMarked
package io.fengyi.welfare.help.flow;

import org.jspecify.annotations.NullMarked;
