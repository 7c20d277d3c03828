package io.fengyi.welfare.help;

import io.fengyi.welfare.help.flow.Actor;
import io.fengyi.welfare.help.flow.HelpRequest;

/** A request together with as what somebody sees it. */
public record SeenHelp(HelpRequest request, Actor viewer) {}
