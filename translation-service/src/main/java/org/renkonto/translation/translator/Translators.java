package org.renkonto.translation.translator;

import java.util.UUID;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All translators that ever registered; many at once are read by {@link PoolReader}. */
public interface Translators extends MongoRepository<Translator, UUID> {}
