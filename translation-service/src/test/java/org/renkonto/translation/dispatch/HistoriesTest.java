package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.event.Events;
import org.renkonto.platform.event.Traces;
import org.renkonto.platform.outbox.OutboxWriter;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.institution.Institutions;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.ranking.TranslatorPool;
import org.renkonto.translation.request.Asking;
import org.renkonto.translation.translator.Diaries;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.Translators;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Histories by chance: commands, steps, publishing and deliveries in any order, with crashes and
 * outages at any call to the store and others in between. One that breaks a rule is cut down to
 * what is needed for it. {@code -Dhistories=N} runs more, {@code -Dhistories.seed=N} the same.
 */
@ServiceTest
class HistoriesTest {

  private static final int HISTORIES = Integer.getInteger("histories", 2_000);
  private static final long SEED = Long.getLong("histories.seed", System.nanoTime() % 1_000_000);
  private static final int STEPS = 40;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  private SimulatedOffice.Parts parts;

  @BeforeEach
  void an_office_with_translators_who_have_the_same_ids_each_time() {
    var office = Office.opened(port, store);
    for (int i = 0; i < 4; i++) {
      var employment = i == 0 ? "STAFF" : "FREELANCE";
      office.hasTranslator(new UUID(7, i), employment, "ar", "FEMALE", "07:00", "20:00");
    }
    parts = new RealParts(context);
  }

  @Test
  void whatever_goes_wrong_and_when_nothing_is_lost_and_nobody_is_in_two_places() {
    System.out.printf("%d histories from seed %d%n", HISTORIES, SEED);
    var bound = 0;
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      var history = history(seed);
      var broken = broken(history);
      if (!broken.isEmpty()) {
        var shortest = shortest(history);
        assertThat(broken(shortest))
            .as("seed %d, as short as can be: %s", seed, shortest)
            .isEmpty();
      }
      bound += ended.accepted.size();
    }
    assertThat(bound).as("acceptances in all").isGreaterThan(HISTORIES / 4);
  }

  private SimulatedOffice ended;

  private static List<Step> history(long seed) {
    var random = new SplittableRandom(seed);
    return Stream.generate(() -> Step.by(random)).limit(STEPS).toList();
  }

  private List<String> broken(List<Step> history) {
    ended = new SimulatedOffice(parts);
    try {
      for (var step : history) {
        ended.take(step);
        var broken = new Invariants(ended).always();
        if (!broken.isEmpty()) {
          return broken;
        }
      }
      ended.heal();
      return new Invariants(ended).atRest();
    } catch (RuntimeException | AssertionError fault) {
      return List.of(fault + " at " + List.of(fault.getStackTrace()).subList(0, 4));
    }
  }

  /** Leaves out whatever can be left out, large pieces first, until every step is needed. */
  private List<Step> shortest(List<Step> failing) {
    var history = failing;
    for (int size = history.size() / 2; size >= 1; size = size == 1 ? 0 : size / 2) {
      for (int from = 0; from + size <= history.size(); ) {
        var less = new ArrayList<>(history);
        less.subList(from, from + size).clear();
        var needed = broken(less).isEmpty();
        from = needed ? from + 1 : 0;
        history = needed ? history : less;
      }
    }
    return history;
  }

  /** All that no history changes, from the service as it runs. */
  private record RealParts(ApplicationContext context) implements SimulatedOffice.Parts {

    private static final Map<Object, Object> KNOWN = new ConcurrentHashMap<>();

    @Override
    public SimulatedStore store(Clock clock) {
      var traces = new Traces(none());
      var writer = new OutboxWriter(context.getBean(JsonMapper.class), traces, clock, none());
      return new SimulatedStore(context.getBean(MongoConverter.class), writer);
    }

    @Override
    public DiaryDesk diaries(Diaries diaries, Clock clock) {
      return made(DiaryDesk.class, diaries, context.getBean(Travel.class), clock);
    }

    @Override
    public CandidateRanking ranking(Diaries diaries) {
      return new CandidateRanking(
          made(TranslatorPool.class, known(Translators.class), diaries),
          context.getBean(Languages.class),
          context.getBean(Travel.class),
          deadlines(),
          settings());
    }

    @Override
    public Asking asking(SimulatedStore store, DiaryDesk diaries, Clock clock) {
      return new Asking(context, store.requests, known(Institutions.class), diaries, clock);
    }

    @Override
    public Deadlines deadlines() {
      return context.getBean(Deadlines.class);
    }

    @Override
    public DispatchSettings settings() {
      return context.getBean(DispatchSettings.class);
    }

    @Override
    public Events listener(SimulatedStore store, DiaryDesk diaries, Reservations reservations) {
      var metrics = new SearchMetrics(store.requests, new SimpleMeterRegistry());
      var moves = context.getBean(MoveDesk.class); // no session is moved in these histories
      return new RequestListener()
          .requests(context.getBean(JsonMapper.class), diaries, reservations, moves, metrics);
    }

    private <T> ObjectProvider<T> none() {
      return new ObjectProvider<>() {
        @Override
        public Iterator<T> iterator() {
          return Collections.emptyIterator();
        }

        @Override
        public Stream<T> stream() {
          return Stream.of();
        }
      };
    }

    private static <T> T made(Class<T> type, Object... parts) {
      return type.cast(BeanUtils.instantiateClass(type.getDeclaredConstructors()[0], parts));
    }

    /** The real repository, asked once for each thing. */
    private <R> R known(Class<R> repository) {
      var real = context.getBean(repository);
      InvocationHandler calls =
          (proxy, method, arguments) ->
              method.isDefault()
                  ? InvocationHandler.invokeDefault(proxy, method, arguments)
                  : KNOWN.computeIfAbsent(
                      List.of(method.getName(), arguments[0]),
                      _ -> ReflectionUtils.invokeMethod(method, real, arguments));
      return repository.cast(
          Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[] {repository}, calls));
    }
  }
}
