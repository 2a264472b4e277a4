package org.renkonto.translation.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.renkonto.platform.event.Events;
import org.renkonto.platform.event.Traces;
import org.renkonto.platform.outbox.OutboxWriter;
import org.renkonto.translation.institution.Institutions;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.ranking.TranslatorPool;
import org.renkonto.translation.request.Asking;
import org.renkonto.translation.translator.Diaries;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.PoolReader;
import org.renkonto.translation.translator.Profile;
import org.renkonto.translation.translator.Translators;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;

/** What a simulated office is made of that no history changes, from the service as it runs. */
record Parts(ApplicationContext context) {

  private static final Map<Object, Object> KNOWN = new ConcurrentHashMap<>();

  SimulatedStore store(Clock clock) {
    var traces = new Traces(none());
    var writer = new OutboxWriter(context.getBean(JsonMapper.class), traces, clock, none());
    return new SimulatedStore(context.getBean(MongoConverter.class), writer);
  }

  DiaryDesk diaries(Diaries diaries, Clock clock) {
    return made(DiaryDesk.class, diaries, context.getBean(Travel.class), clock);
  }

  CandidateRanking ranking(Diaries diaries) {
    return new CandidateRanking(
        made(TranslatorPool.class, known(Translators.class), diaries, pool(diaries)),
        context.getBean(Languages.class),
        context.getBean(Travel.class),
        deadlines(),
        settings());
  }

  /** Who is stored, read once for each language; their diaries are those of the history. */
  private PoolReader pool(Diaries diaries) {
    var stored = context.getBean(PoolReader.class);
    return new PoolReader(context.getBean(MongoOperations.class)) {
      @Override
      @SuppressWarnings("unchecked")
      public List<Profile> speaking(String language) {
        return (List<Profile>) KNOWN.computeIfAbsent(language, _ -> stored.speaking(language));
      }

      @Override
      public List<Diary> diaries(Collection<UUID> translators) {
        return diaries.findAllById(translators);
      }
    };
  }

  Asking asking(SimulatedStore store, DiaryDesk diaries, Clock clock) {
    return new Asking(context, store.requests, known(Institutions.class), diaries, clock);
  }

  Deadlines deadlines() {
    return context.getBean(Deadlines.class);
  }

  DispatchSettings settings() {
    return context.getBean(DispatchSettings.class);
  }

  Events listener(SimulatedStore store, DiaryDesk diaries, Reservations reservations) {
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
