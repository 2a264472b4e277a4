package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.slot.SlotQuery;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;

/**
 * What somebody wants to book.
 *
 * @param unit the counsellor wished; absent: any
 * @param personSubject for whom; absent: the caller, or for staff somebody who cannot be told
 * @param consent whether the person has agreed that an institution books for them
 * @param visibility what the person wishes, where that protects more than the reason does
 */
record Wish(
    UUID officeId,
    String reason,
    Instant start,
    Mode mode,
    @Nullable UUID unit,
    @Nullable String language,
    boolean translatorNeeded,
    @Nullable String personSubject,
    boolean consent,
    @Nullable Visibility visibility) {

  /** How it is looked for on behalf of this caller, who may book it. */
  SlotQuery query(Offices offices, Caller caller) {
    var bookable = offices.bookable(officeId, reason, caller);
    if (bookable.seats() > 1) {
      throw new InvalidInput("reason", "is for groups; register for one of them");
    }
    if (!bookable.modes().contains(mode)) {
      throw new InvalidInput("mode", "is not one in which this takes place");
    }
    var own =
        switch (bookable.bookableBy()) {
          case OWN_COUNSELLOR -> offices.ownUnit(bookable, caller);
          case ANYONE, INSTITUTIONS, STAFF -> null;
        };
    return new SlotQuery(
        offices.office(officeId),
        bookable,
        mode,
        start,
        start.plusSeconds(1),
        Staff.of(officeId, caller) ? Audience.STAFF : Audience.PUBLIC,
        translatorNeeded ? null : language,
        own == null ? unit : own.id());
  }

  Details details(SlotQuery query, Caller caller, @Nullable String overbooked) {
    if (translatorNeeded) {
      TranslatorNeed.of(query.office(), language, TranslatorMode.of(mode)); // or refuses
    }
    var institution = caller.id("institution_id");
    var door =
        Staff.of(officeId, caller)
            ? Details.Door.STAFF
            : institution.isPresent() ? Details.Door.INSTITUTION : Details.Door.ONLINE;
    var subject =
        switch (door) {
          case ONLINE -> caller.subject();
          case INSTITUTION -> personSubject == null ? caller.subject() : agreed(personSubject);
          case STAFF -> personSubject;
        };
    return new Details(
        officeId,
        query.office().zone(),
        query.reason().code(),
        mode,
        query.reason().visibility().butAtLeast(visibility),
        door,
        subject,
        door == Details.Door.INSTITUTION ? institution.orElseThrow() : null,
        language,
        translatorNeeded,
        overbooked);
  }

  /** An institution books for nobody who has not agreed (casework.md 2.1, rule 10). */
  private String agreed(String somebody) {
    if (!consent) {
      throw new InvalidInput("consent", "of the person is needed to book for them");
    }
    return somebody;
  }
}
