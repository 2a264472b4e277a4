package org.renkonto.platform.event;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.work.KeyOrder;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** What one poll brought, in the order of its partitions. */
record Delivery(List<ConsumerRecord<byte[], byte[]>> records, KeyOrder order, Attempts attempts) {

  /**
   * Has all of it handled, in order by key.
   *
   * @throws BatchListenerFailedException names the first that was not, to be delivered again with
   *     all that follow it
   */
  void to(Events events) {
    var concerned = records.stream().filter(events::concern).toList();
    order
        .doAll(concerned, Delivery::key, record -> attempts.react(events, record))
        .ifPresent(
            left -> {
              throw new BatchListenerFailedException("not handled", left.why(), left.first());
            });
  }

  private static @Nullable Object key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : ByteBuffer.wrap(record.key());
  }
}
