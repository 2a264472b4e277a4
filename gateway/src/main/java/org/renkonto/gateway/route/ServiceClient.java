package org.renkonto.gateway.route;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;

/**
 * The connections to one service. It adds nothing of its own: no retry, redirect, cookie, upgrade
 * or compression, so that what comes back is what the service said.
 */
final class ServiceClient implements AutoCloseable {

  private static final TimeValue UNUSED = TimeValue.ofSeconds(1);
  private static final TimeValue OLD = TimeValue.ofMinutes(5);
  private static final int DESCRIPTION_SIZE = 4 * 1024 * 1024;

  private final String route;
  private final ObservationRegistry observations;
  private final CloseableHttpClient client;

  /**
   * @param route the name in metrics and traces
   * @param connections how many at the same time
   * @param connectWithin how long getting one may take
   * @param silence how long the service may say nothing
   */
  ServiceClient(
      String route,
      int connections,
      Duration connectWithin,
      Duration silence,
      ObservationRegistry observations) {
    this.route = route;
    this.observations = observations;
    var pool = pool(connections, connectWithin, silence);
    this.client =
        HttpClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(patience(connectWithin, silence))
            .setRetryStrategy(new RepeatOnce(pool))
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableDefaultUserAgent()
            .build();
  }

  private static PoolingHttpClientConnectionManager pool(
      int connections, Duration connectWithin, Duration silence) {
    var connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(connectWithin))
            .setSocketTimeout(Timeout.of(silence))
            .setValidateAfterInactivity(UNUSED)
            .setTimeToLive(OLD)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(connections)
        .setMaxConnPerRoute(connections)
        .setDefaultConnectionConfig(connection)
        .build();
  }

  private static RequestConfig patience(Duration connectWithin, Duration silence) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(connectWithin))
        .setResponseTimeout(Timeout.of(silence))
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  /** Passes a request on and gives the answer back as soon as its head is there. */
  ServiceAnswer call(ProxyExchange.Request request, OpenStreams streams) throws IOException {
    var address = Objects.requireNonNull(request.getUri());
    var call = new HttpUriRequestBase(request.getMethod().name(), address);
    request.getHeaders().forEach((name, values) -> values.forEach(it -> call.addHeader(name, it)));
    var body = request.getServerRequest().servletRequest().getInputStream().readAllBytes();
    if (body.length > 0) {
      call.setEntity(new ByteArrayEntity(body, null));
    }
    var answer = new ServiceAnswer(call, observed(call), streams);
    request.getResponseConsumers().forEach(consumer -> consumer.accept(answer.received(), answer));
    answer.hideAddress(address);
    return answer;
  }

  /** Measures the time until the head of the answer, and hands the trace on in traceparent. */
  private ClassicHttpResponse observed(HttpUriRequestBase call) throws IOException {
    var context =
        new RequestReplySenderContext<HttpUriRequestBase, ClassicHttpResponse>(
            (carrier, name, value) -> Objects.requireNonNull(carrier).setHeader(name, value));
    context.setCarrier(call);
    context.setRemoteServiceName(route);
    context.addLowCardinalityKeyValue(KeyValue.of("route", route));
    return Observation.createNotStarted("renkonto.gateway.calls", () -> context, observations)
        .contextualName(call.getMethod() + " " + route)
        .observeChecked(() -> client.executeOpen(null, call, null));
  }

  /** The body of a successful answer to a plain GET. */
  byte[] read(URI address) throws IOException {
    return client.execute(
        new HttpGet(address),
        answer -> {
          if (answer.getCode() != 200) {
            throw new IOException("answered " + answer.getCode());
          }
          return EntityUtils.toByteArray(answer.getEntity(), DESCRIPTION_SIZE);
        });
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
