package org.renkonto.translation.dispatch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.Document;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.OutboxWriter;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diaries;
import org.renkonto.translation.translator.Diary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Requests and diaries as documents in memory, written by the real mapping and outbox, each write a
 * compare-and-set; every call can go wrong.
 */
final class SimulatedStore {

  private static final Date NEVER = new Date(Long.MAX_VALUE);

  final Trouble trouble = new Trouble();
  final TranslationRequests requests;
  final Diaries diaries;

  /** A document is never changed, only replaced by another. */
  private final Map<Class<?>, Map<Object, Document>> collections = new LinkedHashMap<>();

  private final Map<Document, TranslationRequest> known = new IdentityHashMap<>();
  private final MongoConverter converter;
  private final OutboxWriter outbox;

  SimulatedStore(MongoConverter converter, OutboxWriter outbox) {
    this.converter = converter;
    this.outbox = outbox;
    requests = repository(TranslationRequests.class, TranslationRequest.class);
    diaries = repository(Diaries.class, Diary.class);
  }

  /** One more call to the store. */
  <T> T call(Supplier<T> work) {
    var now = trouble.before();
    var answer = work.get();
    Trouble.after(now);
    return answer;
  }

  /** The stored documents of requests, in the order in which they came. */
  List<Document> documents() {
    return List.copyOf(of(TranslationRequest.class).values());
  }

  /** What a document says, to be looked at only: read by nobody in particular, so no trouble. */
  TranslationRequest read(Document document) {
    return known.computeIfAbsent(document, d -> converter.read(TranslationRequest.class, d));
  }

  List<Diary> allDiaries() {
    return of(Diary.class).values().stream().map(d -> converter.read(Diary.class, d)).toList();
  }

  /** As DueWork claims: the first that is due, moved on in the same moment. */
  Optional<TranslationRequest> claim(Instant now, Instant until) {
    return call(
        () ->
            of(TranslationRequest.class).values().stream()
                .filter(d -> d.get("dueAt") != null && !d.getDate("dueAt").after(Date.from(now)))
                .min(Comparator.comparing(d -> d.get("dueAt", NEVER)))
                .map(d -> converter.read(TranslationRequest.class, due(d, until))));
  }

  /** As DueWork gives back a step that clashed. */
  void giveBack(TranslationRequest request, Instant until, Instant now) {
    var document = of(TranslationRequest.class).get(request.id());
    if (Date.from(until).equals(document.get("dueAt"))) {
      due(document, now);
    }
  }

  private Document due(Document request, Instant when) {
    return replaced(new Document(request).append("dueAt", Date.from(when)));
  }

  private Document replaced(Document request) {
    of(TranslationRequest.class).put(request.get("_id"), request);
    return request;
  }

  /** As the relay empties an outbox: only if nothing was raised since it was read. */
  boolean forget(Object request, long count) {
    var document = of(TranslationRequest.class).get(request);
    var unchanged = document.getLong("eventCount") == count;
    if (unchanged) {
      var sent = new Document(document).append("outbox", List.of());
      sent.remove("unsentSince");
      replaced(sent);
    }
    return unchanged;
  }

  private Map<Object, Document> of(Class<?> type) {
    return collections.computeIfAbsent(type, _ -> new LinkedHashMap<>());
  }

  private <R> R repository(Class<R> repository, Class<?> type) {
    InvocationHandler calls =
        (proxy, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : call(() -> answer(type, method.getName(), arguments));
    return repository.cast(
        Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[] {repository}, calls));
  }

  private Object answer(Class<?> type, String asked, Object[] a) {
    return switch (asked) {
      case "save" -> save(type, a[0]);
      case "findById" -> read(type, d -> d.get("_id").equals(a[0])).stream().findFirst();
      case "findAll" -> read(type, _ -> true);
      case "findAllById" -> {
        var ids = new ArrayList<Object>();
        ((Iterable<?>) a[0]).forEach(ids::add);
        yield read(type, d -> ids.contains(d.get("_id")));
      }
      case "findByOffer" -> read(type, d -> has(d, "offers", a[0])).stream().findFirst();
      case "findByAssignment" -> read(type, d -> has(d, "assignments", a[0])).stream().findFirst();
      case "findWithHeldBefore" -> heldBefore((Instant) a[0]);
      case "othersWait" -> false;
      default -> throw new UnsupportedOperationException(asked);
    };
  }

  private List<?> read(Class<?> type, Predicate<Document> which) {
    return of(type).values().stream().filter(which).map(d -> converter.read(type, d)).toList();
  }

  private static boolean has(Document document, String list, Object id) {
    return document.getList(list, Document.class).stream().anyMatch(d -> d.get("_id").equals(id));
  }

  private List<Diary> heldBefore(Instant moment) {
    return of(Diary.class).values().stream()
        .map(d -> converter.read(Diary.class, d))
        .filter(
            d ->
                d.commitments().stream()
                    .anyMatch(
                        c -> c.state() == Commitment.State.HELD && c.since().isBefore(moment)))
        .toList();
  }

  private Object save(Class<?> type, Object given) {
    var entity = converter.getMappingContext().getRequiredPersistentEntity(type);
    if (given instanceof Aggregate aggregate) {
      outbox.onBeforeConvert(aggregate, type.getSimpleName());
    }
    var properties = entity.getPropertyAccessor(given);
    var version = (Long) properties.getProperty(entity.getRequiredVersionProperty());
    var id = entity.getIdentifierAccessor(given).getRequiredIdentifier();
    var before = of(type).get(id);
    if (version == null && before != null) {
      throw new DuplicateKeyException("there is one with this id");
    }
    if (version != null && (before == null || !version.equals(before.getLong("version")))) {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
    properties.setProperty(entity.getRequiredVersionProperty(), version == null ? 0L : version + 1);
    var document = new Document();
    converter.write(properties.getBean(), document);
    of(type).put(id, document);
    return properties.getBean();
  }
}
