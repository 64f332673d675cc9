package org.ketachart.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One POST, and no second try. */
final class PlainSender implements Sender {
    private final Http http = new Http();

    @Override
    public List<Integer> send(URI base, byte[] transaction) {
        List<Integer> statuses = new ArrayList<>();
        for (JsonNode entry : http.send("POST", base, transaction).path("entry")) {
            String status = entry.path("response").path("status").asText();
            statuses.add(Integer.valueOf(status.split(" ", 2)[0]));
        }
        return statuses;
    }
}
