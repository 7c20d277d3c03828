package io.fengyi.contracts;

import java.util.List;
import java.util.stream.Stream;

/** A type that travels, and the record that is its body. */
record Contract(Class<?> body, String topic, String type) {

    private static final List<String> SERVICES = List.of("registry", "learning", "welfare", "governance", "points");

    /** One, or five when every service tells it alike. */
    static Stream<Contract> of(Class<?> body) {
        EventContract declared = body.getAnnotation(EventContract.class);
        if (!declared.type().contains(EventContract.SERVICE)) {
            return Stream.of(new Contract(body, declared.topic(), declared.type()));
        }
        return SERVICES.stream()
                .map(service -> new Contract(
                        body,
                        declared.topic().replace(EventContract.SERVICE, service),
                        declared.type().replace(EventContract.SERVICE, service)));
    }

    String service() {
        return topic.substring(0, topic.indexOf('.'));
    }
}
