package io.fengyi.registry.person;

import io.fengyi.access.text.Masks;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.access.vault.FieldOpener;
import io.fengyi.access.vault.PersonalVault;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Seals and opens what only few may see; opening in clear is the caller's responsibility to record. */
@Component
public class Persons {

    private static final String NAME = "name";
    private static final String PHONE = "phone";

    private final PersonalVault vault;
    private final BlindIndex index;
    private final FieldOpener opener;

    @Autowired
    Persons(PersonalVault vault, BlindIndex index) {
        this(vault, index, vault);
    }

    private Persons(PersonalVault vault, BlindIndex index, FieldOpener opener) {
        this.vault = vault;
        this.index = index;
        this.opener = opener;
    }

    /** The key under which a phone is found without being read. */
    public String phoneIndex(PhoneNumber phone) {
        return index.of(PHONE, phone.value());
    }

    /** The key under which namesakes are found without being read. */
    public String nameIndex(PersonName name) {
        return index.of(NAME, name.comparable());
    }

    /** A keyed hash of any text that must be found again without being read. */
    public String index(String field, String text) {
        return index.of(field, text);
    }

    public Person withName(String personId, Person person, @Nullable PersonName name) {
        byte[] sealed = name == null ? null : vault.seal(personId, NAME, name.value());
        String found = name == null ? null : nameIndex(name);
        return new Person(person.alias(), sealed, found, person.phone(), person.phoneIndex(), person.birthYear());
    }

    public Person withPhone(String personId, Person person, @Nullable PhoneNumber phone) {
        byte[] sealed = phone == null ? null : vault.seal(personId, PHONE, phone.value());
        String found = phone == null ? null : phoneIndex(phone);
        return new Person(person.alias(), person.name(), person.nameIndex(), sealed, found, person.birthYear());
    }

    /** For reading fields of all these persons, who are many. */
    public Persons forMany(Collection<String> personIds) {
        return new Persons(vault, index, vault.forMany(personIds));
    }

    /** The name in clear. */
    public Optional<String> name(String personId, Person person) {
        return person.name() == null ? Optional.empty() : Optional.of(opener.open(personId, NAME, person.name()));
    }

    /** The phone in clear. */
    public Optional<String> phone(String personId, Person person) {
        return person.phone() == null ? Optional.empty() : Optional.of(opener.open(personId, PHONE, person.phone()));
    }

    /** {@code 王**} */
    public @Nullable String maskedName(String personId, Person person) {
        return name(personId, person).map(Masks::name).orElse(null);
    }

    /** {@code 138****0000} */
    public @Nullable String maskedPhone(String personId, Person person) {
        return phone(personId, person).map(Masks::phone).orElse(null);
    }

    /** Makes everything that was sealed for the person unreadable for good; safe to repeat. */
    public void forget(String personId) {
        vault.destroy(personId);
    }
}
