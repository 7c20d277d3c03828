/** Who opened what about a worker, for the worker. */
@NullMarked
package io.fengyi.registry.rights.accesslog;

import org.jspecify.annotations.NullMarked;
