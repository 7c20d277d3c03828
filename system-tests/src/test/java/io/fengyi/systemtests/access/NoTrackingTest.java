package io.fengyi.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R60: a rider is no camera and nobody's track. What the five documents do not offer, no client can send. */
class NoTrackingTest {

    private static final Map<String, Map<String, Object>> DOCUMENTS = new LinkedHashMap<>();
    private static final Set<String> COORDINATES = Set.of("longitude", "latitude", "lat", "long", "lng", "lon");

    /** Lists of places that staff send, and what they are instead of a way somebody went. */
    private static final Map<String, String> DRAWN_BY_STAFF = Map.of(
            "post /api/v1/grids .boundary.coordinates", "the outline of a grid",
            "post /api/v1/friendly-streets .boundary.corners", "the outline of a street",
            "post /api/v1/sweeps/{id}/visits .stops", "sites of enterprises that a visit found");

    private static final Pattern TRACKING_WORD =
            Pattern.compile("(?i)(gps|track|trajector|positions|waypoint|breadcrumb|heading|speed|livelocation).*");

    private static final Pattern MOVING_PICTURES = Pattern.compile(
            "(?i)(video/|audio/|text/event-stream|multipart/x-mixed-replace|application/octet-stream).*");

    @ParameterizedTest
    @ValueSource(
            strings = {"registry-service", "learning-service", "welfare-service", "governance-service", "points-service"
            })
    void noRequestOfARiderOrOfAnybodyElseTakesAListOfPositions(String module) {
        Set<String> found = new TreeSet<>();
        operations(module)
                .forEach((operation, described) -> requestSchemas(described)
                        .forEach(schema -> positionLists(module, schema, "", new HashSet<>())
                                .forEach(path -> found.add(operation + " " + path))));
        found.removeAll(DRAWN_BY_STAFF.keySet());
        assertThat(found).as("requests of %s with a list of positions", module).isEmpty();
    }

    @Test
    void whatStaffDrawIsNoRidersToSend() {
        Set<String> seen = new HashSet<>();
        for (String module : CommittedApis.MODULES) {
            operations(module)
                    .forEach((operation, described) -> DRAWN_BY_STAFF.keySet().stream()
                            .filter(drawn -> drawn.startsWith(operation + " "))
                            .forEach(drawn -> {
                                seen.add(drawn);
                                assertThat(String.valueOf(described.get("x-roles")))
                                        .as("who may send %s", drawn)
                                        .isNotEqualTo("null")
                                        .doesNotContain("WORKER")
                                        .doesNotContain("PARTNER");
                                assertThat(described.get("x-public")).isNull();
                            }));
        }
        assertThat(seen).as("each exception still exists").isEqualTo(DRAWN_BY_STAFF.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"registry-service", "learning-service", "welfare-service", "governance-service", "points-service"
            })
    void noBodyIsAVideoASoundOrAStream(String module) {
        Set<String> types = new LinkedHashSet<>();
        operations(module).values().forEach(operation -> collectMediaTypes(operation, types));
        assertThat(types)
                .as("media types of %s", module)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type).doesNotMatch(MOVING_PICTURES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"registry-service", "learning-service", "welfare-service", "governance-service", "points-service"
            })
    void noFieldAndNoParameterHasTheNameOfATrack(String module) {
        Set<String> names = new TreeSet<>();
        collectNames(CommittedApis.document(module), names);
        assertThat(names)
                .as("names in %s", module)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).doesNotMatch(TRACKING_WORD));
    }

    private static Map<String, Map<?, ?>> operations(String module) {
        Map<String, Map<?, ?>> operations = new LinkedHashMap<>();
        map(CommittedApis.document(module).get("paths"))
                .forEach((path, methods) -> ApiOperation.METHODS.forEach(method -> {
                    if (map(methods).get(method) instanceof Map<?, ?> described) {
                        operations.put(method + " " + path, described);
                    }
                }));
        return operations;
    }

    /** Bodies and parameters. */
    private static List<Object> requestSchemas(Map<?, ?> operation) {
        List<Object> schemas = new ArrayList<>();
        map(map(operation.get("requestBody")).get("content"))
                .values()
                .forEach(body -> schemas.add(map(body).get("schema")));
        if (operation.get("parameters") instanceof List<?> parameters) {
            parameters.forEach(parameter -> schemas.add(map(parameter).get("schema")));
        }
        return schemas;
    }

    /** Where in a schema there is a list whose items hold a position, or a list of lists of numbers. */
    private static List<String> positionLists(String module, Object schema, String path, Set<String> within) {
        Map<?, ?> known = resolved(module, schema);
        List<String> found = new ArrayList<>();
        if (known.isEmpty() || !within.add(System.identityHashCode(known) + path) || path.length() > 200) {
            return found;
        }
        if (known.get("items") != null) {
            Map<?, ?> items = resolved(module, known.get("items"));
            if (items.get("items") != null || holdsAPosition(module, items, 0)) {
                found.add(path);
                return found;
            }
            found.addAll(positionLists(module, items, path + "[]", within));
        }
        map(known.get("properties"))
                .forEach((name, property) -> found.addAll(positionLists(module, property, path + "." + name, within)));
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            if (known.get(combination) instanceof List<?> parts) {
                parts.forEach(part -> found.addAll(positionLists(module, part, path, within)));
            }
        }
        return found;
    }

    private static boolean holdsAPosition(String module, Map<?, ?> schema, int depth) {
        Map<?, ?> properties = map(schema.get("properties"));
        return properties.keySet().stream().anyMatch(COORDINATES::contains)
                || depth < 5
                        && properties.values().stream()
                                .anyMatch(property -> holdsAPosition(module, resolved(module, property), depth + 1));
    }

    private static Map<?, ?> resolved(String module, Object schema) {
        Map<?, ?> known = map(schema);
        for (int i = 0; i < 10 && known.get("$ref") instanceof String ref; i++) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            known = map(
                    map(map(document(module).get("components")).get("schemas")).get(name));
        }
        return known;
    }

    private static synchronized Map<String, Object> document(String module) {
        return DOCUMENTS.computeIfAbsent(module, CommittedApis::document);
    }

    private static void collectMediaTypes(Object node, Set<String> types) {
        if (node instanceof Map<?, ?> described) {
            map(described.get("content")).keySet().forEach(type -> types.add(String.valueOf(type)));
            described.values().forEach(child -> collectMediaTypes(child, types));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> collectMediaTypes(child, types));
        }
    }

    private static void collectNames(Object node, Set<String> names) {
        if (node instanceof Map<?, ?> described) {
            map(described.get("properties")).keySet().forEach(name -> names.add(String.valueOf(name)));
            if (described.get("in") != null && described.get("name") != null) {
                names.add(String.valueOf(described.get("name")));
            }
            described.values().forEach(child -> collectNames(child, names));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> collectNames(child, names));
        }
    }

    private static Map<?, ?> map(Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
