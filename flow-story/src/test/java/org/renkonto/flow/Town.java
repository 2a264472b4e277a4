package org.renkonto.flow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** An office in Jena with one desk, open on Tuesdays and Wednesdays, and its translators. */
final class Town {

  static final UUID OFFICE = new UUID(1, 1);
  static final UUID STAFF = new UUID(2, 1);
  static final List<UUID> FREELANCERS = List.of(new UUID(2, 2), new UUID(2, 3));

  private static final String DAY = "{\"from\":\"07:00\",\"to\":\"20:00\"}";

  private Town() {}

  static void open(MongoOperations appointments, MongoOperations translations) {
    put(
        appointments,
        "offices",
        OFFICE,
        """
        {"version":{"$numberLong":"0"},"name":"An office","zone":"Europe/Berlin","place":"Jena",
         "holidays":{"country":"de","alsoClosed":[]},"languages":["de"],
         "translators":{"contactSubject":"office-jena","setting":"COUNSELLING","targetLanguage":"de"}}""");
    appointments
        .getCollection("offices")
        .updateOne(
            new Document(),
            new Document("$set", new Document("translators.institutionId", OFFICE)));
    owned(
        appointments,
        "units",
        new UUID(1, 2),
        """
        {"version":{"$numberLong":"0"},"kind":"COUNSELLOR","code":"desk-1","capacity":1,
         "languages":["de"],"active":true}""");
    owned(
        appointments,
        "reasons",
        OFFICE + "/ADVICE",
        """
        {"version":{"$numberLong":"0"},"code":"ADVICE","minutes":30,"minutesBefore":0,
         "minutesAfter":0,"everyMinutes":30,"needs":["COUNSELLOR"],"servedBy":[],
         "bookableBy":"ANYONE","leadMinutes":0,"daysAhead":60,"modes":["OFFICE"],"bring":[],
         "visibility":"NORMAL","seats":1}""");
    opens(appointments, 3, "TUESDAY");
    opens(appointments, 4, "WEDNESDAY");
    put(
        translations,
        "institutions",
        OFFICE,
        """
        {"version":{"$numberLong":"0"},"eventCount":{"$numberLong":"0"},"outbox":[],
         "state":"APPROVED","registeredAt":{"$date":"2026-01-01T08:00:00Z"},
         "profile":{"type":"OFFICE","name":"An office","postcode":"07743","place":"Jena",
          "contactSubject":"office-jena"}}""");
    translator(translations, STAFF, "STAFF");
    FREELANCERS.forEach(id -> translator(translations, id, "FREELANCE"));
  }

  private static void opens(MongoOperations store, int number, String weekday) {
    owned(
        store,
        "opening-rules",
        new UUID(1, number),
        """
        {"units":[],"weekday":"%s","everyWeeks":1,"validFrom":"2026-01-01","hours":
         {"from":"08:00","to":"18:00","walkInShare":0,"reserve":0,"onHolidays":false}}"""
            .formatted(weekday));
  }

  private static void translator(MongoOperations store, UUID id, String employment) {
    var json =
        """
        {"version":{"$numberLong":"0"},"eventCount":{"$numberLong":"0"},"outbox":[],
         "profile":{"subject":"%s","employment":"%s","gender":"FEMALE","languages":
          [{"language":"uk","level":"C1","direction":"BOTH","targetLanguages":["de"]}],
          "modes":["ON_SITE","PHONE"],"settings":[],"credentials":[],
          "availability":{"zone":"Europe/Berlin","weekly":{"TUESDAY":[%s],"WEDNESDAY":[%s]},
           "changes":[]},
          "home":{"postcode":"07743","name":"Jena","municipality":"Jena","territory":"JENA",
           "latitude":50.936,"longitude":11.588},"furthestTravelKm":50,"minimumLeadHours":0,
          "refusals":{"settings":[],"institutions":[]},
          "exclusions":{"institutions":[],"clients":[]},"active":true}}"""
            .formatted("t-" + id.getLeastSignificantBits(), employment, DAY, DAY);
    var document = Document.parse(json).append("_id", id);
    document.append("registeredAt", Date.from(Instant.parse("2026-01-01T08:00:00Z")));
    document.get("profile", Document.class).append("translatorId", id);
    store.getCollection("translators").insertOne(document);
  }

  private static void owned(MongoOperations store, String collection, Object id, String json) {
    store
        .getCollection(collection)
        .insertOne(Document.parse(json).append("_id", id).append("officeId", OFFICE));
  }

  private static void put(MongoOperations store, String collection, UUID id, String json) {
    store.getCollection(collection).insertOne(Document.parse(json).append("_id", id));
  }
}
