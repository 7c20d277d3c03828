/** Word lists that grow without a release. Plain records and a repository. */
@NullMarked
package io.fengyi.registry.dictionary;

import org.jspecify.annotations.NullMarked;
