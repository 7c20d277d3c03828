package io.fengyi.registry.reading;

import io.fengyi.figures.FigureQuestion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * What one request for figures has read: a board asks for ten of them, and several rest on the same records. For
 * figures only, as nothing is read again after a write.
 */
@Component
@RequestScope
public class ReadOnce {

    private final Map<Key, Object> read = new HashMap<>();

    private record Key(String what, String area, LocalDate from, LocalDate asOf) {}

    /**
     * The same for every figure of the request that asks for the area and the period.
     *
     * @param what names the thing that is read, always of the same type
     */
    @SuppressWarnings("unchecked")
    public <T> T read(String what, FigureQuestion question, Supplier<T> reading) {
        Key key = new Key(what, question.area(), question.from(), question.asOf());
        Object known = read.get(key);
        if (known == null) {
            known = reading.get();
            read.put(key, known);
        }
        return (T) known;
    }
}
