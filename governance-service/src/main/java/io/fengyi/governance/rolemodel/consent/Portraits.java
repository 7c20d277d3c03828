package io.fengyi.governance.rolemodel.consent;

import io.fengyi.access.Caller;
import io.fengyi.access.vault.PersonErased;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.InvalidValue;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.MediaStore;
import io.fengyi.media.SignedLinks;
import io.fengyi.media.Uploader;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what a role model lets be seen, opens it for the page, and wipes it.
 *
 * <p>The picture is never made public: the page carries links that end after five minutes, so that nothing stays open
 * after a withdrawal.
 */
@Component
public class Portraits {

    private static final String DISPLAY_NAME = "role-model.display-name";
    private static final String PORTRAIT = "role-model.portrait";

    private final PersonalVault vault;
    private final MediaStore media;
    private final SignedLinks links;

    Portraits(PersonalVault vault, MediaStore media, SignedLinks links) {
        this.vault = vault;
        this.media = media;
        this.links = links;
    }

    /** @throws InvalidValue 422 {@code media-unknown} for a picture that the caller has not uploaded */
    public Portrayal seal(Caller caller, String roleModelId, Agreement agreement, Instant now) {
        String workerId = caller.workerId();
        String portrait = agreement.portrait();
        if (portrait != null) {
            MediaId picture = media.find(new MediaId(portrait))
                    .filter(sent -> sent.uploader().equals(Uploader.of(caller)))
                    .orElseThrow(() -> new InvalidValue("/portrait", "media-unknown", "portrait: " + portrait))
                    .id();
            media.attach(picture, roleModelId);
        }
        return new Portrayal(
                sealed(workerId, DISPLAY_NAME, agreement.displayName()),
                sealed(workerId, PORTRAIT, portrait),
                agreement.media(),
                agreement.until(),
                now);
    }

    /** Nobody, once the person was erased. */
    public ShownPerson open(@Nullable String workerId, @Nullable Portrayal portrayal) {
        if (workerId == null || portrayal == null) {
            return ShownPerson.NOBODY;
        }
        try {
            String portrait = opened(workerId, PORTRAIT, portrayal.portrait());
            return new ShownPerson(
                    opened(workerId, DISPLAY_NAME, portrayal.displayName()),
                    portrait == null ? null : links.link(new MediaId(portrait), MediaSize.ORIGINAL));
        } catch (PersonErased gone) {
            return ShownPerson.NOBODY;
        }
    }

    /** Deletes the picture; repeating it changes nothing. */
    public void wipe(@Nullable String workerId, @Nullable Portrayal portrayal) {
        if (workerId == null || portrayal == null) {
            return;
        }
        String portrait = opened(workerId, PORTRAIT, portrayal.portrait());
        if (portrait != null) {
            media.delete(new MediaId(portrait));
        }
    }

    private @Nullable String sealed(String workerId, String field, @Nullable String text) {
        return text == null ? null : Base64.getEncoder().encodeToString(vault.seal(workerId, field, text));
    }

    private @Nullable String opened(String workerId, String field, @Nullable String sealed) {
        return sealed == null
                ? null
                : vault.open(workerId, field, Base64.getDecoder().decode(sealed));
    }
}
