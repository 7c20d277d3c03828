/** What is asked, which reply fits, and how replies are counted. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.registry.survey.question;

import org.jspecify.annotations.NullMarked;
