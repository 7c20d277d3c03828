/** Documents that name what is not there mislead newcomers most. */
@NullMarked
package io.fengyi.systemtests.documents;

import org.jspecify.annotations.NullMarked;
