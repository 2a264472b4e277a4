package org.renkonto.platform.web;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions as HTTP sees them: an update names the version that it was made from. */
public final class ETags {

  private ETags() {}

  /** The strong ETag of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets the update pass when it was made from the present version.
   *
   * @throws VersionNotNamed (428) without {@code If-Match}
   * @throws VersionOutdated (412) when somebody changed it since
   */
  public static void check(@Nullable String ifMatch, long version) {
    if (ifMatch == null) {
      throw new VersionNotNamed();
    }
    if (Arrays.stream(ifMatch.split(","))
        .map(String::strip)
        .noneMatch(Set.of("*", of(version))::contains)) {
      throw new VersionOutdated();
    }
  }

  static class VersionNotNamed extends Refusal {
    VersionNotNamed() {
      super(
          HttpStatus.PRECONDITION_REQUIRED,
          "version-not-named",
          "Send If-Match with the ETag of the version that you have seen.");
    }
  }

  static class VersionOutdated extends Refusal {
    VersionOutdated() {
      super(
          HttpStatus.PRECONDITION_FAILED,
          "version-outdated",
          "Somebody changed this since; read it again.");
    }
  }
}
