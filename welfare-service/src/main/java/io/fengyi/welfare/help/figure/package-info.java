/** What is counted of help requests and matters; people below five are not shown. */
@NullMarked
package io.fengyi.welfare.help.figure;

import org.jspecify.annotations.NullMarked;
