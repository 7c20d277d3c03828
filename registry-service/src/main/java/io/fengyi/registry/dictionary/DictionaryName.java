package io.fengyi.registry.dictionary;

import io.fengyi.http.NotFound;
import java.util.Arrays;

/** The dictionaries that there are; their items are data. */
public enum DictionaryName {
    WORKER_TYPE("workerType"),
    INDUSTRY("industry"),
    ENGAGEMENT("engagement"),
    ROLE_TAG("roleTag"),
    /** Codes of GB/T 4762. */
    POLITICAL_STATUS("politicalStatus"),
    /** Departments and handling units, used by all services. */
    UNIT("unit");

    private final String path;

    DictionaryName(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** @throws NotFound 404 */
    public static DictionaryName ofPath(String path) {
        return Arrays.stream(values())
                .filter(name -> name.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("dictionary", path));
    }
}
