package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.wanted;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.ranking.UnmetCause;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** What those who watch the machines see of the searches. */
@ServiceTest
class SearchMetricsStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired MeterRegistry metrics;

  Office office;

  @BeforeEach
  void aTuesdayMorning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
  }

  @Test
  void the_time_from_asking_until_somebody_is_found_is_measured() {
    var fill = metrics.get("renkonto.requests.fill").tag("priority", "NORMAL").timer();
    var hours = fill.totalTime(TimeUnit.HOURS);
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    office.asks(AT_HOSPITAL, wanted("ar"));
    var offer = office.offerTo(one);
    clock.pass(Duration.ofHours(3));

    office.accepts(one, offer);

    await().until(() -> fill.totalTime(TimeUnit.HOURS) - hours, passed -> passed >= 3);
  }

  @Test
  void those_who_find_nobody_are_counted_by_cause() {
    var nobodySpeaksIt = metrics.get("renkonto.requests.unmet").tag("cause", "LANGUAGE").counter();
    var before = nobodySpeaksIt.count();

    office.asks(AT_HOSPITAL, wanted("uk"));

    await().until(nobodySpeaksIt::count, count -> count > before);
    assertThat(metrics.get("renkonto.requests.unmet").counters())
        .as("every cause counts from 0")
        .hasSizeGreaterThanOrEqualTo(UnmetCause.values().length);
  }
}
