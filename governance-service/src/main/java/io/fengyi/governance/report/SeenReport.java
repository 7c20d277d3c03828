package io.fengyi.governance.report;

import io.fengyi.governance.report.flow.Actor;
import io.fengyi.governance.report.flow.Report;

/** A report together with as what the caller stands before it: what decides which view they get. */
public record SeenReport(Report report, Actor viewer) {}
