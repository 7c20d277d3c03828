/** Which feature a picture or document belongs to; the platform asks one bean, this asks the feature. */
@NullMarked
package io.fengyi.learning.attachment;

import org.jspecify.annotations.NullMarked;
