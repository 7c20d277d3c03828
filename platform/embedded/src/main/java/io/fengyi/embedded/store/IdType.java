package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Document ids as keys of a stored map, in the order in which MongoDB sorts values of any type. */
final class IdType extends BasicDataType<Object> {

    private static final String FIELD = "k";
    private static final int OBJECT_OVERHEAD = 64;
    private static final int BYTES_PER_CHAR = 2;

    @Override
    public int compare(Object left, Object right) {
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }

    @Override
    public int getMemory(Object id) {
        return OBJECT_OVERHEAD + (id instanceof String text ? BYTES_PER_CHAR * text.length() : OBJECT_OVERHEAD);
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        byte[] bytes = Bson.encode(new Document(FIELD, id instanceof Missing ? null : id));
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return Missing.ofNullable(Bson.decode(bytes).get(FIELD));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
