package io.fengyi.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The command line.
 *
 * @param parts what this process runs
 * @param demo load the demo data and let business time be set
 * @param fresh delete the data of earlier runs first
 * @param data directory of all data
 * @param ports ports that differ from the usual ones
 * @param addresses addresses to listen on that differ from loopback
 * @param advertisedBroker host name under which clients reach the broker
 */
record Options(
        Set<Part> parts,
        boolean demo,
        boolean fresh,
        Path data,
        Map<Part, Integer> ports,
        Map<Part, String> addresses,
        String advertisedBroker) {

    static final String USAGE = """
            --only=PART,…          run these parts only: store, broker, registry-service, learning-service,
                                   welfare-service, governance-service, points-service, gateway
            --demo                 demo data and demo logins
            --fresh                start anew: deletes what earlier runs stored
            --data=DIRECTORY       where data are kept (./data)
            --port.PART=NUMBER     another port, for example --port.points-service=8185
            --bind.PART=ADDRESS    another address to listen on, for example --bind.store=0.0.0.0
            --advertise=HOST       the broker's host name for clients on other machines
            """;

    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";
    private static final int HIGHEST_PORT = 65_535;

    static Options parse(String... arguments) {
        Set<Part> parts = Part.all();
        boolean demo = false;
        boolean fresh = false;
        Path data = Path.of("data");
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Map<Part, String> addresses = new EnumMap<>(Part.class);
        String advertised = LOOPBACK;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            if (argument.equals("--demo")) {
                demo = true;
            } else if (argument.equals("--fresh")) {
                fresh = true;
            } else if (name.equals("--only")) {
                parts = partsIn(value);
            } else if (name.equals("--data") && !value.isEmpty()) {
                data = Path.of(value);
            } else if (name.startsWith("--port.")) {
                ports.put(Part.named(name.substring("--port.".length())), port(value));
            } else if (name.startsWith("--bind.") && !value.isEmpty()) {
                addresses.put(Part.named(name.substring("--bind.".length())), value);
            } else if (name.equals("--advertise") && !value.isEmpty()) {
                advertised = value;
            } else {
                throw new UnusableOption("unknown option: " + argument + "\n" + USAGE);
            }
        }
        Options options =
                new Options(parts, demo, fresh, data.toAbsolutePath().normalize(), ports, addresses, advertised);
        options.refuseSharedPorts();
        return options;
    }

    private void refuseSharedPorts() {
        Map<Integer, Part> users = new HashMap<>();
        for (Part part : parts) {
            Part other = users.put(port(part), part);
            if (other != null) {
                throw new UnusableOption(
                        "port " + port(part) + " cannot serve both " + other.title() + " and " + part.title());
            }
        }
    }

    int port(Part part) {
        return ports.getOrDefault(part, part.usualPort());
    }

    /** Only the gateway is meant for other machines. */
    String address(Part part) {
        return addresses.getOrDefault(part, part == Part.GATEWAY ? EVERYWHERE : LOOPBACK);
    }

    private static Set<Part> partsIn(String list) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(list.split(",")).map(String::strip).map(Part::named).forEach(parts::add);
        return parts;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new UnusableOption("not a port: " + text + " (" + notANumber.getMessage() + ")");
        }
        throw new UnusableOption("not a port: " + text);
    }
}
