package org.renkonto.platform;

import org.renkonto.platform.event.DeadLetterController;
import org.renkonto.platform.event.ListenerFaults;
import org.renkonto.platform.event.Listening;
import org.renkonto.platform.event.ParkedCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;

/** The listener that parks dead letters: it never gives one up. */
@Configuration(proxyBeanMethods = false)
@Import({DeadLetterController.class, ParkedCount.class})
class ParkingConfiguration {

  @Bean
  ConcurrentKafkaListenerContainerFactory<byte[], byte[]> parkingListenerContainerFactory(
      ConsumerFactory<byte[], byte[]> consumers, Listening listening) {
    var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
    factory.setConsumerFactory(consumers);
    factory.setCommonErrorHandler(new DefaultErrorHandler(ListenerFaults.patient()));
    factory.setContainerCustomizer(listening::add);
    return factory;
  }
}
