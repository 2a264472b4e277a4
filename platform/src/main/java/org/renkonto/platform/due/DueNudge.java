package org.renkonto.platform.due;

import java.util.Date;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;

/** What is due when it is saved is looked at at once instead of at the next sweep. */
public final class DueNudge implements AfterSaveCallback<Object> {

  private final ObjectProvider<DueWork<?>> works;

  public DueNudge(ObjectProvider<DueWork<?>> works) {
    this.works = works;
  }

  @Override
  public Object onAfterSave(Object entity, Document document, String collection) {
    var id = document.get("_id");
    if (document.get(DueWork.DUE) instanceof Date due && id != null) {
      works.forEach(work -> work.saved(entity, id, due.toInstant()));
    }
    return entity;
  }
}
