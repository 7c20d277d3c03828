package io.fengyi.welfare.help;

import io.fengyi.access.Caller;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.Sealed;
import io.fengyi.welfare.help.flow.Act;
import io.fengyi.welfare.help.flow.Decision;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.Keeping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for the person who asked: answers, contentment, disputes, and second thoughts. 404 for anybody else. */
@Service
public class OwnHelp {

    private final HelpWriting writing;
    private final HelpText text;
    private final BlindIndex marks;

    OwnHelp(HelpWriting writing, HelpText text, BlindIndex marks) {
        this.writing = writing;
        this.text = text;
        this.marks = marks;
    }

    /** Contact that comes along with a reply; all of it may be left out. */
    public record Contact(@Nullable Boolean share, @Nullable String number) {

        boolean isSaid() {
            return share != null || number != null;
        }
    }

    public SeenHelp reply(Caller caller, String id, String words, Contact contact, @Nullable IdempotencyKey key) {
        return writing.byRequester(caller, id, key, (request, act) -> {
            Decision replied = Keeping.reply(request, act, text.seal(request.personId(), "/text", words));
            return contact.isSaid() && replied.changed() ? replied.then(it -> reachable(it, act, contact)) : replied;
        });
    }

    public SeenHelp confirm(Caller caller, String id, @Nullable IdempotencyKey key) {
        return writing.byRequester(caller, id, key, HelpRequest::confirm);
    }

    public SeenHelp dispute(Caller caller, String id, String why, @Nullable IdempotencyKey key) {
        return writing.byRequester(
                caller, id, key, (request, act) -> request.dispute(act, text.seal(request.personId(), "/reason", why)));
    }

    public SeenHelp cancel(Caller caller, String id, @Nullable String why, @Nullable IdempotencyKey key) {
        return writing.byRequester(
                caller,
                id,
                key,
                (request, act) -> request.cancel(act, text.sealOptional(request.personId(), "/reason", why)));
    }

    private Decision reachable(HelpRequest request, Act act, Contact contact) {
        Requester known = request.requester();
        boolean hadNumber = known != null && known.contact() != null;
        boolean share = contact.share() == null ? known != null && known.shareContact() : contact.share();
        if (share && contact.number() == null && !hadNumber) {
            throw new InvalidValue(
                    "/callBackNumber", "call-back-number-required", "callBackNumber: null (to be shared)");
        }
        String number = contact.number();
        Sealed sealed = number == null ? null : text.sealNumber(request.personId(), number);
        return Keeping.reachable(request, act, sealed, number == null ? null : marks.of("help-contact", number), share);
    }
}
