/** Workers who check in at a community: the nearest, or any other they choose. One open attachment at a time. */
@NullMarked
package io.fengyi.governance.attachment;

import org.jspecify.annotations.NullMarked;
