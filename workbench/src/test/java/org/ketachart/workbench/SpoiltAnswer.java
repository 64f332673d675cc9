package org.ketachart.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ketachart.workbench.ScriptedServer.Act;
import org.ketachart.workbench.ScriptedServer.Canned;

/** The answer to a transaction that was taken, made worse on its way. */
final class SpoiltAnswer {
    private SpoiltAnswer() {}

    static Canned of(Act act, ObjectNode response) {
        JsonNode entries = response.path("entry");
        switch (act) {
            case HTML -> {
                return new Canned(200, "<html><body>CANARY-7f3a</body></html>", Map.of("Content-Type", "text/html"));
            }
            case CUT -> {
                String whole = response.toString();
                return new Canned(200, whole.substring(0, whole.length() - 9), Map.of());
            }
            case OUTCOME_AS_ANSWER -> {
                return ScriptedServer.outcome(200, "{\"severity\":\"information\",\"code\":\"informational\"}");
            }
            case SEARCHSET -> response.put("type", "searchset");
            case ONE_LESS -> response.withArray("entry").remove(0);
            case OTHER_TYPE -> ((ObjectNode) entries.get(0).path("response")).put("location", "Basic/1/_history/1");
            case NO_STATUS -> ((ObjectNode) entries.get(0).path("response")).remove("status");
            case GZIP, GZIP_UNSAID -> {
                return ScriptedServer.json(200, response).compressed(act == Act.GZIP);
            }
            default -> {}
        }
        return ScriptedServer.json(200, response);
    }
}
