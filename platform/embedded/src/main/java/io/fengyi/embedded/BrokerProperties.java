package io.fengyi.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Broker settings for one small node: quick to start, few threads, small buffers, one replica of everything. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String CLIENT_LISTENER = "PLAINTEXT";
    private static final int MEBIBYTE = 1 << 20;

    private static final Map<String, String> SINGLE_NODE = Map.ofEntries(
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("num.partitions", "3"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("log.retention.hours", "720"));

    private static final Map<String, String> QUICK = Map.of(
            "broker.heartbeat.interval.ms", "500",
            "broker.session.timeout.ms", "6000",
            "group.initial.rebalance.delay.ms", "0",
            "initial.broker.registration.timeout.ms", "30000",
            "controlled.shutdown.enable", "true");

    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("num.network.threads", "1"),
            Map.entry("num.io.threads", "2"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "1"),
            Map.entry("group.coordinator.threads", "1"),
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(2 * MEBIBYTE)),
            Map.entry("log.cleaner.io.buffer.size", Integer.toString(MEBIBYTE / 8)),
            Map.entry("log.segment.bytes", Integer.toString(16 * MEBIBYTE)),
            Map.entry("log.index.size.max.bytes", Integer.toString(MEBIBYTE)),
            Map.entry("metadata.log.segment.bytes", Integer.toString(16 * MEBIBYTE)),
            Map.entry("queued.max.requests", "100"));

    private BrokerProperties() {}

    static Properties of(BrokerSettings settings, Path directory, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(SINGLE_NODE);
        properties.putAll(QUICK);
        properties.putAll(SMALL);
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        properties.put(
                "listeners",
                CLIENT_LISTENER + "://" + settings.bindHost() + ":" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:"
                        + controllerPort);
        properties.put("advertised.listeners", CLIENT_LISTENER + "://" + settings.advertisedHost() + ":" + port);
        properties.put(
                "listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("inter.broker.listener.name", CLIENT_LISTENER);
        properties.put("log.dirs", directory.toString());
        return properties;
    }
}
