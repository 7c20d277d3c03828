/** Backends, tokens and a running gateway: the vocabulary of the gateway's tests. */
package io.fengyi.gateway.testing;
