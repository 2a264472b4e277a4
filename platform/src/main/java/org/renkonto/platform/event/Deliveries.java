package org.renkonto.platform.event;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.work.KeyOrder;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Hands what a poll brought to the reactions as it is; the binder would convert every header. */
public final class Deliveries implements BatchMessageConverter {

  private final KeyOrder order;
  private final Attempts attempts;

  public Deliveries(KeyOrder order, Attempts attempts) {
    this.order = order;
    this.attempts = attempts;
  }

  @Override
  @SuppressWarnings("unchecked") // the defaults read keys and values as bytes
  public Message<?> toMessage(
      List<ConsumerRecord<?, ?>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer,
      Type type) {
    return new GenericMessage<>(
        new Delivery((List<ConsumerRecord<byte[], byte[]>>) (List<?>) records, order, attempts));
  }

  @Override
  public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
    throw new UnsupportedOperationException("nothing is written through a binding");
  }
}
