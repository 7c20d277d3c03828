/** How a request comes in: who may ask for whom, from where, with which words and pictures. */
@NullMarked
package io.fengyi.welfare.help.asking;

import org.jspecify.annotations.NullMarked;
