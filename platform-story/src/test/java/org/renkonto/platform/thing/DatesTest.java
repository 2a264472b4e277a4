package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** What a wall shows is stored as the wall shows it, whatever the zone of the machine. */
@ServiceTest
class DatesTest {

  private record Wall(LocalDate day, LocalTime time, LocalDateTime both) {}

  @Autowired MongoConverter converter;

  @Test
  void dates_and_times_of_day_are_stored_as_text() {
    var wall =
        new Wall(
            LocalDate.parse("2026-12-03"),
            LocalTime.parse("09:30"),
            LocalDateTime.parse("2026-12-03T09:30"));
    var stored = new Document();

    converter.write(wall, stored);

    assertThat(stored)
        .containsEntry("day", "2026-12-03")
        .containsEntry("time", "09:30")
        .containsEntry("both", "2026-12-03T09:30");
    assertThat(converter.read(Wall.class, stored)).isEqualTo(wall);
  }
}
