/** The two outside worlds that identity needs, SMS and WeChat: each as a live call and as a fake that works offline. */
@NullMarked
package io.fengyi.registry.identity.provider;

import org.jspecify.annotations.NullMarked;
