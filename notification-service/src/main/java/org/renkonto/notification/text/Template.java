package org.renkonto.notification.text;

import java.util.List;
import java.util.Locale;

/** Every message that is sent; its words stand in the bundles under {@link #key()}. */
public enum Template {
  REQUEST_RECEIVED,
  REQUEST_RECEIVED_FOR_APPROVAL,
  REQUEST_APPROVED,
  REQUEST_REJECTED,
  OFFER_MADE,
  OFFER_REFUSED,
  OFFER_EXPIRED,
  OFFER_FILLED,
  OFFER_CANCELLED,
  ASSIGNED,
  TRANSLATOR_FOUND,
  CONFIRMED_INSTITUTION,
  CONFIRMED_TRANSLATOR,
  SEARCH_GOES_ON,
  OBJECTION_NOTED,
  WITHDRAWAL_NOTED,
  UNMET,
  CANCELLED_INSTITUTION,
  CANCELLED_TRANSLATOR,
  REPORT_TO_ATTEST,
  REPORT_TO_CHECK,
  COMPLETED,
  INSTITUTION_PENDING,
  INSTITUTION_APPROVED,
  INSTITUTION_SUSPENDED,
  APPOINTMENT_HELD,
  APPOINTMENT_BOOKED,
  APPOINTMENT_MOVED,
  APPOINTMENT_CANCELLED,
  APPOINTMENT_REMINDER,
  EARLIER_TIME_FREE,
  APPOINTMENT_TRANSLATOR_SOUGHT,
  APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN,
  APPOINTMENT_TRANSLATOR_MISSING,
  OFFICE_TRANSLATOR_SOUGHT_AGAIN,
  OFFICE_TRANSLATOR_MISSING,
  SEAT_CONFIRMED,
  SEAT_MOVED_UP,
  SEAT_WAITLISTED,
  SEAT_GIVEN_UP,
  SEAT_CANCELLED,
  SEAT_REMINDER;

  /** Prefix in the bundles and code on the wire: {@code offer-made}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code lists whose words are arguments 4 and 5 of the text. */
  List<String> codeLists() {
    return switch (this) {
      case REQUEST_REJECTED -> List.of("reason");
      case UNMET -> List.of("cause");
      case CANCELLED_INSTITUTION, CANCELLED_TRANSLATOR -> List.of("cancellation");
      case COMPLETED -> List.of("outcome", "approval");
      case APPOINTMENT_MOVED -> List.of("moved");
      case APPOINTMENT_CANCELLED -> List.of("called-off");
      case OFFICE_TRANSLATOR_MISSING -> List.of("missing");
      default -> List.of();
    };
  }

  /** Whether it tells the code that proves that it arrived. */
  boolean tellsCode() {
    return this == APPOINTMENT_HELD;
  }

  /**
   * Whether it tells the link of an appointment: then it is of use only as long as no later change
   * has made another link.
   */
  public boolean tellsLink() {
    return switch (this) {
      case APPOINTMENT_HELD,
          APPOINTMENT_BOOKED,
          APPOINTMENT_MOVED,
          APPOINTMENT_REMINDER,
          EARLIER_TIME_FREE,
          APPOINTMENT_TRANSLATOR_SOUGHT,
          APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN,
          APPOINTMENT_TRANSLATOR_MISSING,
          SEAT_CONFIRMED,
          SEAT_MOVED_UP,
          SEAT_WAITLISTED,
          SEAT_REMINDER ->
          true;
      default -> false;
    };
  }

  /** Whether what it calls an appointment is a seat in a group. */
  public boolean isOfSeat() {
    return switch (this) {
      case SEAT_CONFIRMED,
          SEAT_MOVED_UP,
          SEAT_WAITLISTED,
          SEAT_GIVEN_UP,
          SEAT_CANCELLED,
          SEAT_REMINDER ->
          true;
      default -> false;
    };
  }

  /** Whether its mail is never sent after its time, not even when its event was read late. */
  public boolean punctual() {
    return this == APPOINTMENT_HELD || isReminder() || this == EARLIER_TIME_FREE;
  }

  /** Whether its mail rather stays away than comes within quiet hours. */
  public boolean isReminder() {
    return this == APPOINTMENT_REMINDER || this == SEAT_REMINDER;
  }

  /** Whether it is worth a mail; the answer to one's own refusal is not. */
  public boolean mailed() {
    return this != OFFER_REFUSED;
  }
}
