package io.fengyi.welfare.picture;

import io.fengyi.access.Caller;

/** A feature that has pictures; a bean of the feature. */
public interface PictureOwner {

    /** Whether a record with this id is one of this feature. */
    boolean owns(String ownerRef);

    /** Whether this caller may erase pictures of the record, within the own data scope. */
    boolean mayErase(Caller caller, String ownerRef);

    /** All sizes are gone: cut the reference and announce it. Called again after a crash, so it must do nothing then. */
    void erased(String ownerRef, String mediaId);
}
