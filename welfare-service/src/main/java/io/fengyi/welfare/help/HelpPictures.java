package io.fengyi.welfare.help;

import io.fengyi.access.Caller;
import io.fengyi.welfare.help.flow.Keeping;
import io.fengyi.welfare.help.flow.Standing;
import io.fengyi.welfare.help.store.HelpRequests;
import io.fengyi.welfare.picture.PictureOwner;
import org.springframework.stereotype.Component;

/** The pictures of help requests: the office may erase one, for whatever should not be on it. Source: platform.md 3.8. */
@Component
class HelpPictures implements PictureOwner {

    private static final String PREFIX = "hlp_";

    private final HelpRequests requests;
    private final HelpWriting writing;

    HelpPictures(HelpRequests requests, HelpWriting writing) {
        this.requests = requests;
        this.writing = writing;
    }

    @Override
    public boolean owns(String ownerRef) {
        return ownerRef.startsWith(PREFIX);
    }

    /** The office of its area; not a department that only answers it. */
    @Override
    public boolean mayErase(Caller caller, String ownerRef) {
        return requests.find(ownerRef)
                .filter(request -> Standings.ofStaff(caller, request).is(Standing.OFFICE))
                .isPresent();
    }

    @Override
    public void erased(String ownerRef, String mediaId) {
        requests.find(ownerRef)
                .ifPresent(request ->
                        writing.bySystem(request.id(), (it, act) -> Keeping.withoutPicture(it, act, mediaId)));
    }
}
