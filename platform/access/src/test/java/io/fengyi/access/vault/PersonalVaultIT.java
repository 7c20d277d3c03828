package io.fengyi.access.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.access.testapp.GuardedServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@GuardedServer
class PersonalVaultIT {

    @Autowired
    PersonalVault vault;

    @Autowired
    MongoOperations mongo;

    @Autowired
    SigningKeys keys;

    @Test
    void whatWasSealedOpensAgainAlsoInAnotherProcess() {
        byte[] sealed = vault.seal("wkr_a", "name", "王小明");

        assertThat(vault.open("wkr_a", "name", sealed)).isEqualTo("王小明");
        assertThat(anotherProcess().open("wkr_a", "name", sealed)).isEqualTo("王小明");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("王小明");
        assertThat(vault.seal("wkr_a", "name", "王小明")).isNotEqualTo(sealed);
    }

    @Test
    void aValueMovedToAnotherFieldOrPersonDoesNotOpen() {
        byte[] sealed = vault.seal("wkr_b", "name", "王小明");
        vault.seal("wkr_c", "name", "李四");

        assertThatThrownBy(() -> vault.open("wkr_b", "phone", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("wkr_c", "name", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("wkr_b", "name", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("wkr_b", "name", new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyKeysAreFetchedAtOnceAndDestroyedOnesPassedOver() {
        byte[] first = vault.seal("wkr_w1", "name", "王小明");
        byte[] second = vault.seal("wkr_w2", "name", "李四");
        byte[] third = vault.seal("wkr_w3", "name", "赵六");
        vault.destroy("wkr_w3");
        PersonalVault elsewhere = anotherProcess();
        FieldOpener many = elsewhere.forMany(List.of("wkr_w1", "wkr_w2", "wkr_w3", "wkr_nobody"));
        mongo.getCollection("data_keys")
                .deleteMany(new Document("_id", new Document("$in", List.of("wkr_w1", "wkr_w2"))));
        assertThat(many.open("wkr_w1", "name", first)).isEqualTo("王小明");
        assertThat(many.open("wkr_w2", "name", second)).isEqualTo("李四");
        assertThatThrownBy(() -> many.open("wkr_w3", "name", third)).isInstanceOf(PersonErased.class);
    }

    @Test
    void afterDestroyNothingOpensAndNothingIsSealedAgain() {
        byte[] name = vault.seal("wkr_d", "name", "王小明");
        byte[] phone = vault.seal("wkr_d", "phone", "13800000000");

        vault.destroy("wkr_d");
        vault.destroy("wkr_d");

        assertThatThrownBy(() -> vault.open("wkr_d", "name", name)).isInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> anotherProcess().open("wkr_d", "phone", phone)).isInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> vault.seal("wkr_d", "name", "again")).isInstanceOf(PersonErased.class);
        Document left = stored("wkr_d");
        assertThat(left.keySet()).containsExactlyInAnyOrder("_id", "destroyedAt");
    }

    @Test
    void aPersonWithoutAKeyCanBeDestroyedAndHasNothingToOpen() {
        assertThatThrownBy(() -> vault.open("wkr_never", "name", new byte[] {1, 2, 3}))
                .isInstanceOf(PersonErased.class);
        vault.destroy("wkr_never");
        assertThatThrownBy(() -> vault.seal("wkr_never", "name", "x")).isInstanceOf(PersonErased.class);
    }

    @Test
    void manyProcessesAgreeOnOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        var seals = IntStream.range(0, 8)
                .<Callable<byte[]>>mapToObj(i -> () -> anotherProcess().seal("wkr_e", "name", "n" + i))
                .toList();
        var sealed = threads.invokeAll(seals);
        threads.shutdown();

        for (int i = 0; i < sealed.size(); i++) {
            assertThat(vault.open("wkr_e", "name", sealed.get(i).get())).isEqualTo("n" + i);
        }
    }

    @Test
    void theStoredKeyIsWrappedForItsPersonOnly() {
        vault.seal("wkr_f", "name", "x");
        byte[] sealed = vault.seal("wkr_g", "name", "y");
        mongo.getCollection("data_keys")
                .updateOne(
                        new Document("_id", "wkr_g"),
                        new Document(
                                "$set", new Document("wrapped", stored("wkr_f").get("wrapped", Binary.class))));

        assertThat(stored("wkr_f").get("wrapped", Binary.class).getData()).hasSizeGreaterThan(32);
        assertThatThrownBy(() -> anotherProcess().open("wkr_g", "name", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master-key");
    }

    private Document stored(String personId) {
        return mongo.getCollection("data_keys")
                .find(new Document("_id", personId))
                .first();
    }

    private PersonalVault anotherProcess() {
        return new PersonalVault(new DataKeys(mongo, Clock.systemUTC()), keys);
    }
}
