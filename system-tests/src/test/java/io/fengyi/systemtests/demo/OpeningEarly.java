package io.fengyi.systemtests.demo;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** When tests of the demo are in the plan, it is loaded while those before them run. */
public final class OpeningEarly implements TestExecutionListener {

    private static final String HERE = OpeningEarly.class.getPackageName();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean wanted = plan.countTestIdentifiers(test -> test.getUniqueId().contains(HERE)) > 0;
        if (wanted) {
            DemoOffice.beginToOpen();
        }
    }
}
