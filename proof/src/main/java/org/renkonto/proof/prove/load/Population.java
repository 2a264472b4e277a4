package org.renkonto.proof.prove.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.renkonto.proof.prove.stage.Person;

/** People, known by codes: institutions, translators of several languages, and who comes. */
public final class Population {

  /** Its translators are staff alone; they are assigned at once. */
  static final String STAFF_ONLY = "ckb";

  static final List<String> LANGUAGES = List.of("ar", "tr", "ru", "sq", "fa", "prs", "uk", "kmr");
  private static final List<String> ALSO_STAFF = List.of("uk", "kmr");
  private static final int INSTITUTIONS = 8;
  private static final int FREELANCERS = 6;
  private static final int STAFF = 2;
  private static final int STAFF_OF_STAFF_ONLY = 24;
  private static final int VISITORS = 12;
  private static final String ALL_DAY = "[{\"from\":\"00:00\",\"to\":\"00:00\"}]";

  /** A translator of one language. */
  public record Translator(UUID id, String language, String employment, Person person) {

    public static Translator of(String language, String employment, int number) {
      var subject = "%s-%s-%d".formatted(language, employment.toLowerCase(Locale.ROOT), number);
      var id = idOf(subject);
      return new Translator(id, language, employment, Person.translator(subject, id));
    }

    boolean isStaff() {
      return employment.equals("STAFF");
    }
  }

  /** An institution that may ask. */
  public record Institution(UUID id, Person person) {

    static Institution of(String subject) {
      var id = idOf(subject);
      return new Institution(id, Person.institution(subject, id));
    }
  }

  /** The office as an institution: it asks by its appointments alone. */
  static final Institution OFFICE = Institution.of("office");

  private final List<Institution> institutions =
      IntStream.range(0, INSTITUTIONS).mapToObj(i -> Institution.of("institution-" + i)).toList();
  private final List<Translator> translators =
      Stream.of(
              LANGUAGES.stream().flatMap(l -> several(l, "FREELANCE", FREELANCERS)),
              ALSO_STAFF.stream().flatMap(l -> several(l, "STAFF", STAFF)),
              several(STAFF_ONLY, "STAFF", STAFF_OF_STAFF_ONLY))
          .flatMap(all -> all)
          .toList();

  private final List<Person> visitors =
      IntStream.range(0, VISITORS).mapToObj(i -> Person.visitor("visitor-" + i)).toList();

  private static Stream<Translator> several(String language, String employment, int many) {
    return IntStream.range(0, many).mapToObj(i -> Translator.of(language, employment, i));
  }

  public List<Institution> institutions() {
    return institutions;
  }

  public List<Translator> translators() {
    return translators;
  }

  /** Who comes to the office. */
  List<Person> visitors() {
    return visitors;
  }

  /** Everybody who can be told something. */
  public Stream<Person> everybody() {
    return Stream.of(
            Stream.concat(institutions.stream(), Stream.of(OFFICE)).map(Institution::person),
            translators.stream().map(Translator::person),
            visitors.stream())
        .flatMap(all -> all);
  }

  /**
   * Notes where everybody wants their mails and then registers them: who is registered is told so.
   *
   * @throws IllegalStateException when any of it is refused
   */
  public void register(Calls calls) {
    setUp(calls, everybody().map(Population::contact));
    setUp(calls, registrations());
  }

  private static void setUp(Calls calls, Stream<Deed> deeds) {
    try (var beside = Executors.newFixedThreadPool(6)) {
      deeds
          .map(deed -> CompletableFuture.runAsync(() -> calls.setUp(deed), beside))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (CompletionException refused) {
      throw new IllegalStateException(String.valueOf(refused.getCause()), refused);
    }
  }

  private Stream<Deed> registrations() {
    return Stream.concat(
        Stream.concat(institutions.stream(), Stream.of(OFFICE))
            .map(i -> deed("institutions", i.person().subject(), form(i))),
        translators.stream().map(Population::registration));
  }

  /** The registration of one more translator. */
  public static Deed registration(Translator t) {
    return deed("translators", t.person().subject(), form(t));
  }

  private static Deed deed(String what, String subject, String form) {
    return new Deed("register-" + subject, Kind.REGISTER, Person.DISPATCHER, what, form);
  }

  private static Deed contact(Person person) {
    var body =
        "{\"address\":\"%s@renkonto.example\",\"language\":\"de\",\"channels\":[\"MAIL\",\"INBOX\"]}"
            .formatted(person.subject());
    return new Deed("contact-" + person.subject(), Kind.CONTACT, person, person.subject(), body);
  }

  private static String form(Institution i) {
    return """
    {"id":"%s","type":"HEALTH","name":"A public body","place":{"postcode":"4700","place":"Eupen"},
     "contactSubject":"%s"}"""
        .formatted(i.id(), i.person().subject());
  }

  private static String form(Translator t) {
    return """
    {"id":"%s","subject":"%s","employment":"%s","gender":"FEMALE",
     "languages":[{"language":"%s","level":"C1","targetLanguages":["de"]}],
     "modes":["ON_SITE","PHONE"],"settings":["HEALTH","SOCIAL","OTHER"],"credentials":[],
     "home":{"postcode":"4700","place":"Eupen"},"furthestTravelKm":80,"minimumLeadHours":0,
     "availability":{"zone":"Europe/Brussels","weekly":{"MONDAY":%5$s,"TUESDAY":%5$s,
      "WEDNESDAY":%5$s,"THURSDAY":%5$s,"FRIDAY":%5$s,"SATURDAY":%5$s,"SUNDAY":%5$s}}}"""
        .formatted(t.id(), t.person().subject(), t.employment(), t.language(), ALL_DAY);
  }

  static UUID idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
