package org.renkonto.appointment;

import org.bson.Document;
import org.renkonto.platform.IsoText;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** What the store would keep of something, without a store. */
public final class Stored {

  private static final MappingMongoConverter CONVERTER = converter();

  private Stored() {}

  /** The document of this. */
  public static Document of(Object it) {
    var document = new Document();
    CONVERTER.write(it, document);
    return document;
  }

  /** What is read from this document. */
  public static <T> T read(Class<T> type, Document document) {
    return CONVERTER.read(type, document);
  }

  private static MappingMongoConverter converter() {
    var conversions = IsoText.conversions();
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    return converter;
  }
}
