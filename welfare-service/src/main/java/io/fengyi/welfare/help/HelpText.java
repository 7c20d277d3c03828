package io.fengyi.welfare.help;

import io.fengyi.access.text.Finding;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.access.vault.PersonErased;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.InvalidValue;
import io.fengyi.welfare.help.casefile.Sealed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Words of help requests: checked, sealed with the key of their person, opened again.
 *
 * <p>ID numbers and phone numbers are refused (422 {@code forbidden-personal-data}); a number plate is not, because an
 * accident cannot be told without it, and the text is sealed. Source: platform.md 3.5.
 */
@Component
public class HelpText {

    private static final Logger log = LoggerFactory.getLogger(HelpText.class);
    private static final String FIELD = "help-text";

    private final PersonalVault vault;

    HelpText(PersonalVault vault) {
        this.vault = vault;
    }

    /** Checks and seals. */
    public Sealed seal(String personId, String pointer, String text) {
        check(pointer, text);
        return sealNumber(personId, text);
    }

    /** Checks and seals, or nothing. */
    public @Nullable Sealed sealOptional(String personId, String pointer, @Nullable String text) {
        return text == null ? null : seal(personId, pointer, text);
    }

    /** Seals a call-back number, which is what the scan would find. */
    public Sealed sealNumber(String personId, String number) {
        return new Sealed(vault.seal(personId, FIELD, number));
    }

    /** The words; null when there are none, or none any more because their person was erased. */
    public @Nullable String open(String personId, @Nullable Sealed sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return vault.open(personId, FIELD, sealed.bytes());
        } catch (PersonErased nobodyCan) {
            log.info("event=help-text-erased person={}", personId);
            return null;
        }
    }

    /** Nothing sealed for this person opens again. */
    void destroyKeyOf(String personId) {
        vault.destroy(personId);
    }

    /** @throws InvalidValue 422 {@code forbidden-personal-data} with what and where, never the value */
    public static void check(String pointer, @Nullable String text) {
        PersonalDataScan.find(text).stream()
                .filter(found -> found.kind() != Finding.Kind.PLATE)
                .findFirst()
                .ifPresent(found -> {
                    throw new InvalidValue(
                            pointer,
                            "forbidden-personal-data",
                            pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
                });
    }
}
