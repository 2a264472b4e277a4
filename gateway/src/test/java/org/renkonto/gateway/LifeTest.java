package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.ISSUER;
import static org.renkonto.gateway.TestOffice.NOTIFICATION;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class LifeTest {

  @Test
  void when_the_gateway_stops_its_streams_end_and_nobody_waits(CapturedOutput log)
      throws Exception {
    var testIsOver = new CountDownLatch(1);
    NOTIFICATION.at(
        "/api/notification/stream",
        exchange -> {
          exchange.getResponseHeaders().put("Content-Type", List.of("text/event-stream"));
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().flush();
          awaitEnd(testIsOver);
        });
    var gateway = start();
    var stream = listen(gateway);

    var start = System.nanoTime();
    gateway.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(stream.body().readAllBytes()).isEmpty();
    assertThat(log).contains("{\"@timestamp\"", "\"service\":{\"name\":\"gateway\"");
    testIsOver.countDown();
  }

  private static ServletWebServerApplicationContext start() {
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(GatewayApplication.class)
            .initializers(new TestOffice())
            .properties("SERVER_PORT=0", "LOG_FORMAT=ecs")
            .run();
  }

  private static HttpResponse<InputStream> listen(ServletWebServerApplicationContext gateway)
      throws Exception {
    var port = gateway.getWebServer().getPort();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notification/stream"))
            .header("Authorization", "Bearer " + ISSUER.token());
    return AtTheDoor.CLIENT.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static void awaitEnd(CountDownLatch testIsOver) {
    try {
      assertThat(testIsOver.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
