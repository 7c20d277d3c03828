package io.fengyi.gateway.testing;

import java.util.Map;

/** The services and one gateway without client limits, started once per JVM. */
public final class Shared {

    public static final Backends BACKENDS = new Backends();
    public static final RunningGateway GATEWAY = RunningGateway.before(BACKENDS, Map.of());

    private Shared() {}
}
