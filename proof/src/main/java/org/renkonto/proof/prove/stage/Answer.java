package org.renkonto.proof.prove.stage;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a call was answered.
 *
 * @param millis how long it took
 */
public record Answer(int status, HttpHeaders headers, String text, long millis) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PROBLEM = "urn:renkonto:problem:";

  /** The body; missing where there is none or it is no JSON. */
  public JsonNode json() {
    try {
      return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
    } catch (JacksonException no) {
      return JSON.missingNode();
    }
  }

  public boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The code of a problem, empty where it is none. */
  public String problem() {
    var type = isGood() ? "" : json().path("type").asString("");
    return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "";
  }

  public @Nullable String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /** Short, for a log. */
  public String line() {
    return status + (problem().isEmpty() ? "" : " " + problem());
  }
}
