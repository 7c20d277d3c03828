package io.fengyi.testsupport;

import io.fengyi.testsupport.indexes.IndexUse;
import io.fengyi.testsupport.indexes.SmallCollection;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets the clock run again after each test and checks the use of indexes after each class. */
final class AfterEveryTest implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        ApplicationContext context = test.getApplicationContext();
        MongoDatabaseFactory database =
                context.getBeanProvider(MongoDatabaseFactory.class).getIfAvailable();
        if (database != null) {
            context.getBean(IndexUse.class)
                    .verify(
                            database.getMongoDatabase(),
                            context.getBeanProvider(SmallCollection.class).stream()
                                    .toList());
        }
    }
}
