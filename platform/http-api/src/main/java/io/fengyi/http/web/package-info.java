/** The inside of http-api: filters, argument resolvers and the advice; nothing here is meant to be called. */
@NullMarked
package io.fengyi.http.web;

import org.jspecify.annotations.NullMarked;
