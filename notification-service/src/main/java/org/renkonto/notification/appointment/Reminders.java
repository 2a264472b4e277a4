package org.renkonto.notification.appointment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.Inbox;
import org.renkonto.notification.inbox.Notice;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.due.DueWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Reminds of appointments and groups that come near. A reminder's id is made from the appointment,
 * its link and which reminder it is: after a crash, or by two instances, it is put into the inbox
 * once; if the appointment changed meanwhile, the mail finds that out before it is sent.
 */
@Component
class Reminders {

  private static final int PARALLEL = 4;

  /** What drives it. */
  @Configuration(proxyBeanMethods = false)
  static class Due {

    @Bean
    DueWork<KnownAppointment> dueReminders(
        MongoOperations store, Reminders reminders, Clock clock, MeterRegistry metrics) {
      return new DueWork<>(
          store, KnownAppointment.class, reminders::take, clock, metrics, PARALLEL);
    }
  }

  private final KnownAppointments appointments;
  private final Inbox inbox;
  private final Clock clock;

  Reminders(KnownAppointments appointments, Inbox inbox, Clock clock) {
    this.appointments = appointments;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Reminds where that is due; looks for the next time otherwise; in the end forgets. */
  void take(KnownAppointment known) {
    var now = clock.instant();
    var reminder = known.reminderDue(now);
    if (reminder.isPresent()) {
      inbox.put(notice(known, reminder.get()));
      appointments.save(known.reminded(now));
    } else if (known.isForgotten(now)) {
      appointments.remove(known);
    } else {
      appointments.save(known.waiting(now));
    }
  }

  private static Notice notice(KnownAppointment known, Reminder reminder) {
    var appointment = known.appointment();
    var seat = known.state() == KnownAppointment.State.SEATED;
    return Notice.of(
        "%s|%d|%s".formatted(known.id(), appointment.link(), reminder),
        known.subject(),
        seat ? Template.SEAT_REMINDER : Template.APPOINTMENT_REMINDER,
        Facts.of(appointment),
        seat ? About.registration(known.id()) : About.appointment(known.id()),
        reminder.lapses(appointment.start()));
  }
}
