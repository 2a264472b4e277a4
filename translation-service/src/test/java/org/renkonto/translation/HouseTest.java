package org.renkonto.translation;

import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.HouseRules;

class HouseTest {

  @Test
  void the_service_keeps_the_rules_of_the_house() {
    HouseRules.check("org.renkonto.translation");
  }
}
