package org.renkonto.translation.institution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask for what, where. What no row allows is refused.
 *
 * @param eligibility the policies by name, "TRADUKO"
 */
@ConfigurationProperties("renkonto")
public record EligibilitySettings(@DefaultValue Map<String, Policy> eligibility) {

  /**
   * One office's policy.
   *
   * @param territory the territory it holds for
   * @param municipalities the municipalities of it, none listed means all
   * @param rows the first row that names both institution type and setting decides
   */
  public record Policy(
      String territory, @DefaultValue Set<String> municipalities, @DefaultValue List<Row> rows) {}

  /**
   * One row of the table, which allows.
   *
   * @param types the institution types
   * @param settings the settings
   * @param priority in which order such requests are served
   * @param needsApproval whether a dispatcher approves each request
   */
  public record Row(
      Set<InstitutionType> types,
      Set<Setting> settings,
      @DefaultValue("NORMAL") Priority priority,
      @DefaultValue("false") boolean needsApproval) {}
}
