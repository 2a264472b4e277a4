package org.renkonto.appointment.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.renkonto.appointment.interpreting.Interpreting;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.office.Mode;
import org.renkonto.platform.security.Caller;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** What people do at appointment-service, by its real desks. */
public final class AppointmentSide {

  private static final Caller STAFF = new Caller("d-1", Set.of("DISPATCHER"), Map.of());

  private final BookingDesk bookings;
  private final ChangeDesk changes;
  private final InterpretingDesk interpreting;
  private final Releases releases;
  private final Appointments appointments;
  private final MongoOperations store;
  private final Clock clock;

  public AppointmentSide(ApplicationContext context) {
    bookings = context.getBean(BookingDesk.class);
    changes = context.getBean(ChangeDesk.class);
    interpreting = context.getBean(InterpretingDesk.class);
    releases = context.getBean(Releases.class);
    appointments = context.getBean(Appointments.class);
    store = context.getBean(MongoOperations.class);
    clock = context.getBean(Clock.class);
  }

  public void book(UUID id, UUID office, Instant start) {
    var wish = new Wish(office, "ADVICE", start, Mode.OFFICE, null, "uk", true, null, false, null);
    bookings.handle(new BookingDesk.BookAtOnce(id, wish, null, STAFF));
  }

  public void move(UUID id, Instant start) {
    changes.handle(
        new ChangeDesk.Reschedule(id, start, UUID.randomUUID(), CancelledBy.OFFICE, null));
  }

  public void cancel(UUID id) {
    changes.handle(new ChangeDesk.Cancel(id, CancelledBy.PERSON, null, false));
  }

  public void choose(UUID id, TranslatorMode mode) {
    interpreting.handle(new InterpretingDesk.SeekInAnotherWay(id, mode, null));
  }

  public void goOnWithout(UUID id) {
    interpreting.handle(new InterpretingDesk.GoOnWithout(id, null));
  }

  /** Whether somebody's next step was due and was taken. */
  public boolean takeDueSteps() {
    var due = store.find(query(where("dueAt").lte(clock.instant())), Appointment.class);
    due.forEach(releases::step);
    return !due.isEmpty();
  }

  /** How the appointment stands. */
  public Standing standing(UUID id) {
    var it = appointments.get(id);
    var translator = it.interpreting();
    return new Standing(
        it.state(), translator.phase(), translator.round(), translator.cause(), it.start());
  }

  /** How an appointment stands, without what the clock only says. */
  public record Standing(
      AppointmentState state,
      Interpreting.Phase phase,
      int round,
      @org.jspecify.annotations.Nullable String cause,
      Instant start) {}
}
