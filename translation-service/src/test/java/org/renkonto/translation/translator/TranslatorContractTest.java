package org.renkonto.translation.translator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Contracts;
import org.renkonto.translation.translator.TranslatorEvent.TranslatorRegistered;
import tools.jackson.databind.json.JsonMapper;

class TranslatorContractTest {

  @Test
  void events_about_translators_are_written_as_agreed() {
    var registered =
        new TranslatorRegistered(
            UUID.fromString("c5d8f2a4-1b9c-4c3d-8e7f-3a2b1c4d4444"),
            "ar-1",
            Employment.FREELANCE,
            List.of("ar"),
            Instant.parse("2026-12-01T08:00:00Z"));

    Contracts.holds(TranslatorEvent.class, List.of(registered), JsonMapper.shared());
  }
}
