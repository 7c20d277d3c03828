package io.fengyi.registry.membership;

/** Asked whether an organisation named in a membership exists here; the feature of organisations answers. */
public interface OrganisationsHere {

    /** True when it is approved or established and keeps membership papers: a functional one does not. */
    boolean keepsPapers(String organisationId);

    /** True when it is approved or established, of whatever mode. */
    boolean hasLife(String organisationId);
}
