/**
 * Pure rules about what a fact is worth: no Spring, no Mongo, no Kafka, no Jackson here. Rules can only give; an amount
 * of zero or below is refused by code.
 */
@NullMarked
package io.fengyi.points.rule;

import org.jspecify.annotations.NullMarked;
