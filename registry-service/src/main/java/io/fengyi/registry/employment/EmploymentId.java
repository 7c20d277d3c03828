package io.fengyi.registry.employment;

import io.fengyi.store.Ids;

/** Names one spell of work, e.g. {@code emp_0HZ8K3QF5S1RM}. */
public record EmploymentId(String value) {

    public static EmploymentId next() {
        return new EmploymentId(Ids.next("emp"));
    }

    @Override
    public String toString() {
        return value;
    }
}
