package org.renkonto.translation.institution;

import java.util.UUID;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All institutions that ever registered. */
public interface Institutions extends MongoRepository<Institution, UUID> {

  /**
   * The institution, when it may ask.
   *
   * @throws InstitutionNotApproved when it is not registered, not approved yet or suspended
   */
  default Institution approved(UUID id) {
    return findById(id)
        .filter(institution -> institution.state() == Institution.State.APPROVED)
        .orElseThrow(InstitutionNotApproved::new);
  }
}
