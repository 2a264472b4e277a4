package org.renkonto.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.renkonto.platform.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** This service reads every sample that was ever agreed of the events it reacts to. */
class NotificationContractTest {

  private static final Map<String, Class<?>> SHAPES =
      Map.ofEntries(
          Map.entry("translation.requested.v1", RequestEvents.Requested.class),
          Map.entry("translation.approved.v1", RequestEvents.Approved.class),
          Map.entry("translation.rejected.v1", RequestEvents.Rejected.class),
          Map.entry("translation.offer-made.v1", RequestEvents.OfferMade.class),
          Map.entry("translation.offer-refused.v1", RequestEvents.OfferRefused.class),
          Map.entry("translation.offer-expired.v1", RequestEvents.OfferExpired.class),
          Map.entry("translation.offer-closed.v1", RequestEvents.OfferClosed.class),
          Map.entry("translation.translator-assigned.v1", RequestEvents.TranslatorAssigned.class),
          Map.entry("translation.confirmed.v1", RequestEvents.Confirmed.class),
          Map.entry("translation.session-moved.v1", RequestEvents.TranslatorAssigned.class),
          Map.entry("translation.assignment-withdrawn.v1", RequestEvents.AssignmentWithdrawn.class),
          Map.entry("translation.unmet.v1", RequestEvents.Unmet.class),
          Map.entry("translation.cancelled.v1", RequestEvents.Cancelled.class),
          Map.entry("translation.session-reported.v1", RequestEvents.SessionReported.class),
          Map.entry("translation.completed.v1", RequestEvents.Completed.class),
          Map.entry("translation.institution-registered.v1", InstitutionListener.Registered.class),
          Map.entry("translation.institution-approved.v1", InstitutionListener.Decided.class),
          Map.entry("translation.institution-suspended.v1", InstitutionListener.Decided.class));

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @TestFactory
  Stream<DynamicTest> every_agreed_sample_is_read() {
    return SHAPES.entrySet().stream()
        .flatMap(
            event ->
                Contracts.samples(event.getKey()).stream()
                    .map(
                        sample ->
                            dynamicTest(
                                event.getKey(), () -> readsWhole(sample, event.getValue()))));
  }

  @Test
  void the_session_of_an_offer_is_read_field_by_field() {
    var offer =
        json.readValue(
            Contracts.sample("translation.offer-made.v1"), RequestEvents.OfferMade.class);

    assertThat(offer.session().contactSubject()).isEqualTo("hospital-eupen");
    assertThat(offer.session().session())
        .extracting("language", "variety", "targetLanguage", "setting", "mode", "postcode")
        .isEqualTo(List.of("ar", "apc", "de", "HEALTH", "ON_SITE", "4700"));
    assertThat(offer.answerBy()).hasToString("2026-12-02T14:00:00Z");
  }

  @Test
  void a_request_says_which_appointment_it_is_for_where_it_is_for_one() {
    var appointments =
        Contracts.samples("translation.unmet.v1").stream()
            .map(sample -> json.readValue(sample, RequestEvents.Unmet.class).appointment());

    assertThat(appointments).extracting(it -> it == null).containsExactly(true, false);
  }

  /** No field that we read is missing from the sample. */
  private void readsWhole(String sample, Class<?> shape) {
    assertThat(json.readValue(sample, shape))
        .hasNoNullFieldsOrPropertiesExcept("appointment"); // the first samples name none
  }
}
