package io.fengyi.contracts;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** All records that travel, by type. */
final class ContractTypes {

    private ContractTypes() {}

    static List<Contract> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventContract.class));
        return scanner.findCandidateComponents("io.fengyi.contracts").stream()
                .<Class<?>>map(found -> load(found.getBeanClassName()))
                .flatMap(Contract::of)
                .sorted(Comparator.comparing(Contract::type))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
