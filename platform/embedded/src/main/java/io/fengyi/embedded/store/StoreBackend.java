package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.TreeSet;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** All databases of one store file (or of one memory-only store), opened at start with their indexes. */
public final class StoreBackend extends AbstractMongoBackend {

    private static final int COMMIT_DELAY_MILLIS = 500;
    private static final int CACHE_MEBIBYTES = 32;
    private static final int WRITE_BUFFER_KIBIBYTES = 4096;

    private final MVStore file;
    private final ExpiryReaper reaper;

    private StoreBackend(MVStore file) {
        this.file = file;
        for (String database : databasesIn(file)) {
            resolveDatabase(database);
        }
        this.reaper = ExpiryReaper.watching(this);
    }

    /**
     * Opens the file, or a store in memory if there is none.
     *
     * @throws IllegalStateException if the file is in use or damaged
     */
    public static StoreBackend open(@Nullable Path file) {
        return new StoreBackend(file == null ? MVStore.open(null) : openFile(file));
    }

    private static MVStore openFile(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MEBIBYTES)
                    .autoCommitBufferSize(WRITE_BUFFER_KIBIBYTES)
                    .open();
            store.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("The store file " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static TreeSet<String> databasesIn(MVStore file) {
        TreeSet<String> names = new TreeSet<>();
        for (String map : file.getMapNames()) {
            names.add(map.substring(0, map.indexOf('.')));
        }
        return names;
    }

    /** Drivers of today greet with {@code hello}; the wire library only knows its older name. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("getMore")) {
            CommandCorrections.withBatches(query);
        }
        boolean greeting = command.equalsIgnoreCase("hello");
        Document answer = super.handleCommand(channel, database, greeting ? "ismaster" : command, query);
        if (greeting) {
            answer.put("isWritablePrimary", true);
        }
        return answer;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, file, getCursorRegistry());
    }

    Iterable<String> databaseNames() {
        return new TreeSet<>(listDatabaseNames());
    }

    @Override
    public void close() {
        reaper.close();
        super.close();
        file.close();
    }
}
