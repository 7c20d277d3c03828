/** What a help request is made of. Plain values, words sealed for the person they are about. */
@NullMarked
package io.fengyi.welfare.help.casefile;

import org.jspecify.annotations.NullMarked;
