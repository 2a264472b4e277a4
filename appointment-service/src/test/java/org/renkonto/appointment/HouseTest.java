package org.renkonto.appointment;

import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.HouseRules;

class HouseTest {

  @Test
  void the_rules_of_the_house_are_kept() {
    HouseRules.check("org.renkonto.appointment");
  }
}
