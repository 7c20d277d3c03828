package io.fengyi.registry.political;

import io.fengyi.access.vault.PersonalVault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals everything political with a key of its own per person, apart from name and phone: whoever opens the one has
 * not opened the other.
 */
@Component
public class PoliticalVault {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonalVault vault;

    PoliticalVault(PersonalVault vault) {
        this.vault = vault;
    }

    /** Any value as JSON, sealed for the worker and the field. */
    public byte[] seal(String workerId, String field, Object value) {
        return vault.seal(owner(workerId), field, JSON.writeValueAsString(value));
    }

    /** @throws io.fengyi.access.vault.PersonErased when the key is gone */
    public <T> T open(String workerId, String field, byte[] sealed, TypeReference<T> type) {
        return JSON.readValue(vault.open(owner(workerId), field, sealed), type);
    }

    /** Destroys the key for good: for erasure only, a later consent could not be used any more. */
    public void destroy(String workerId) {
        vault.destroy(owner(workerId));
    }

    private static String owner(String workerId) {
        return workerId + "/political";
    }
}
