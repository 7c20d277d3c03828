package io.fengyi.outbound;

import java.util.Map;

/**
 * One call.
 *
 * @param url absolute, as the partner gave it
 * @param body empty for none
 * @param mostBytes how much of an answer is read; a longer one fails
 */
public record OutboundRequest(String method, String url, Map<String, String> headers, byte[] body, int mostBytes) {

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    public static OutboundRequest get(String url, int mostBytes) {
        return new OutboundRequest("GET", url, Map.of(), new byte[0], mostBytes);
    }
}
