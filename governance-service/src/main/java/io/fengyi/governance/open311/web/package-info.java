/** HTTP of GeoReport v2: six methods in JSON and XML. */
@NullMarked
package io.fengyi.governance.open311.web;

import org.jspecify.annotations.NullMarked;
