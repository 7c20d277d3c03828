/** The chain from report to reward, through the gateway, as riders, staff and merchants would call it. */
package io.fengyi.systemtests.flow;
