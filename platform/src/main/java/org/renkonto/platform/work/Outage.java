package org.renkonto.platform.work;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a store that is away, or is changing its primary, from a failure of our own. */
public final class Outage {

  private Outage() {}

  /** Whether the failure passes by itself, so that to wait is right and to give up is wrong. */
  public static boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (passes(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Throwable failure) {
    return switch (failure) {
      case OptimisticLockingFailureException _ -> false; // somebody changed it: the store is there
      case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
      case MongoSocketException _, MongoTimeoutException _ -> true;
      case MongoException command -> command.hasErrorLabel("RetryableWriteError");
      default -> false;
    };
  }
}
