package org.renkonto.translation.translator;

import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.Decoder;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * Reads what is stored in another shape than it has here; writes nothing.
 *
 * @param stored reads the stored shape
 * @param reading makes of it what it is here
 */
record ReadAs<S, T>(Class<T> getEncoderClass, Decoder<S> stored, Function<S, T> reading)
    implements Codec<T> {

  @Override
  public T decode(BsonReader reader, DecoderContext context) {
    return reading.apply(stored.decode(reader, context));
  }

  @Override
  public void encode(BsonWriter writer, T value, EncoderContext context) {
    throw new UnsupportedOperationException("the mapping of Spring Data writes");
  }
}
