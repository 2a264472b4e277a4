package org.renkonto.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** All databases of one file. */
final class StoreBackend extends AbstractMongoBackend {

  private final StoreFile file;

  StoreBackend(StoreFile file) {
    this.file = file;
    file.databases().forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name, file, getCursorRegistry());
  }

  @Override
  public void close() {
    super.close();
    file.close();
  }
}
