package io.fengyi.relay;

/**
 * A collection whose documents have an outbox.
 *
 * @param collection its name
 * @param keyField the field that holds the events' key; all documents of one key are relayed in order, one at a time
 * @param orderField the order among documents of one key
 */
public record RelaySource(String collection, String keyField, String orderField) {

    /** One document is one aggregate. */
    public static RelaySource perDocument(String collection) {
        return new RelaySource(collection, "_id", "_id");
    }

    /** Many documents share a key, such as the entries of an account. */
    public static RelaySource perKey(String collection, String keyField, String orderField) {
        return new RelaySource(collection, keyField, orderField);
    }
}
