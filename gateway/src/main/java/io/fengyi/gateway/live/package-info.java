/** Which services' figures have changed, told to open dashboards. It holds times and service names, never a person. */
@NullMarked
package io.fengyi.gateway.live;

import org.jspecify.annotations.NullMarked;
