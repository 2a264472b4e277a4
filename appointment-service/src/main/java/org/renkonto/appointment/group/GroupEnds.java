package org.renkonto.appointment.group;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.renkonto.appointment.booking.Claims;
import org.renkonto.platform.due.DueWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Ends what is over or was begun and left, and gives back what a group does not need any more. The
 * group is written first: a command that was stopped half-way cannot save it any more when its time
 * goes.
 */
@Component
class GroupEnds {

  private static final int PARALLEL = 2;

  /** What drives it. */
  @Configuration(proxyBeanMethods = false)
  static class Due {

    @Bean
    DueWork<Group> dueGroups(
        MongoOperations store, GroupEnds ends, Clock clock, MeterRegistry metrics) {
      return new DueWork<>(store, Group.class, ends::step, clock, metrics, PARALLEL);
    }
  }

  private final Groups groups;
  private final Claims claims;
  private final Clock clock;

  GroupEnds(Groups groups, Claims claims, Clock clock) {
    this.groups = groups;
    this.claims = claims;
    this.clock = clock;
  }

  void step(Group due) {
    due.fallDue(clock.instant());
    var saved = groups.save(due);
    if (saved.isLeaving()) {
      claims.release(saved.places());
      saved.released();
      groups.save(saved);
    }
  }
}
