package org.renkonto.appointment.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.MediaType;

/** Events as a calendar program reads them; moments are in UTC, so no zone needs to be told. */
final class CalendarText {

  static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private CalendarText() {}

  static String of(Method method, List<VEvent> events) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Renkonto//appointment-service//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    events.forEach(calendar::add);
    return calendar.toString();
  }
}
