package org.renkonto.notification.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.renkonto.notification.inbox.CalendarEntry;

/**
 * The appointment for the recipient's calendar (RFC 5545, iTIP). One matter keeps one UID for ever;
 * the greater SEQUENCE wins, so that mails in the wrong order do no harm. No names.
 *
 * @param uid names the matter for ever, without the part after the @
 * @param stamp when the notification was made: composed again, the part is the same
 */
record CalendarPart(
    String uid,
    CalendarEntry entry,
    Instant start,
    Instant end,
    ZoneId zone,
    String title,
    String place,
    Instant stamp) {

  private static final TimeZoneRegistry ZONES =
      TimeZoneRegistryFactory.getInstance().createRegistry();

  /** The text of the part, for this sender and this recipient. */
  String text(String organizer, String attendee) {
    var cancelled = entry.method() == CalendarEntry.Method.CANCEL;
    var event = event(organizer, attendee);
    event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Renkonto//notification-service//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method());
    var known = ZONES.getTimeZone(zone.getId());
    if (known != null) {
      calendar.add(known.getVTimeZone());
    }
    calendar.add(event);
    return calendar.toString();
  }

  Method method() {
    return entry.method() == CalendarEntry.Method.CANCEL
        ? ImmutableMethod.CANCEL
        : ImmutableMethod.REQUEST;
  }

  private VEvent event(String organizer, String attendee) {
    var event = new VEvent(local(start), local(end), title);
    event.replace(new DtStamp(stamp));
    event.add(new Uid(uid + "@renkonto"));
    event.add(new Sequence(Math.toIntExact(entry.sequence())));
    event.add(new Location(place));
    event.add(new Organizer(mailto(organizer)));
    var invited = new Attendee(mailto(attendee));
    invited.add(PartStat.ACCEPTED);
    invited.add(Rsvp.FALSE);
    event.add(invited);
    return event;
  }

  /**
   * What the clock alone does not tell is written as UTC, and the moment stays right: a zone that
   * the calendar library does not know, and the hour that occurs twice, of which a calendar would
   * take the first (RFC 5545 section 3.3.5).
   */
  private Temporal local(Instant at) {
    var known = ZONES.getTimeZone(zone.getId()) != null;
    return known && occursOnce(start) && occursOnce(end) ? at.atZone(zone) : at;
  }

  private boolean occursOnce(Instant at) {
    return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(at, zone)).size() == 1;
  }

  private static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("not an address", null);
    }
  }
}
