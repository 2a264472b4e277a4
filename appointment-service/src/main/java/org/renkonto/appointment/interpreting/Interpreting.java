package org.renkonto.appointment.interpreting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an appointment stands with its translator. Each need that differs from the one before is a
 * new round: what is said of an older one does not count any more.
 *
 * @param need absent while no translator is or was wanted
 * @param round from 1; 0 while none was sought
 * @param heard number of the latest news of this round; older ones change nothing
 * @param cause why there is nobody; absent otherwise
 * @param until how long that is waited for; absent when nothing is
 */
public record Interpreting(
    Phase phase,
    @Nullable TranslatorNeed need,
    int round,
    long heard,
    @Nullable String cause,
    @Nullable Instant until) {

  /** How it stands. */
  public enum Phase {
    /** No translator is wanted, or not yet, or not any more. */
    NONE,
    /** One is sought. */
    SOUGHT,
    /** One is there. */
    FOUND,
    /** There is nobody, and somebody is to choose what to do. */
    MISSING,
    /** Somebody has chosen to go on without one. */
    WITHOUT
  }

  /** No translator is wanted. */
  public static final Interpreting NONE = new Interpreting(Phase.NONE, null, 0, 0, null, null);

  /** The cause when nobody was found in time. */
  public static final String DEADLINE = "DEADLINE";

  private static final Set<Phase> ACTIVE = EnumSet.of(Phase.SOUGHT, Phase.FOUND, Phase.MISSING);

  /** A new round: this is needed now, and what was found before does not count. */
  public Interpreting seek(TranslatorNeed wanted, Instant decideBy) {
    return new Interpreting(Phase.SOUGHT, wanted, round + 1, 0, null, decideBy);
  }

  /** Without a translator, knowingly. */
  public Interpreting without() {
    return new Interpreting(Phase.WITHOUT, need, round, heard, null, null);
  }

  /** Nobody needs to think of a translator any more. */
  public Interpreting over() {
    return new Interpreting(Phase.NONE, need, round, heard, null, null);
  }

  /** Nobody was found in time; the search goes on while somebody chooses. */
  public Interpreting late(Instant chooseBy) {
    return new Interpreting(Phase.MISSING, need, round, heard, DEADLINE, chooseBy);
  }

  /** Whether this says something new about the present round. */
  public boolean hears(TranslatorNews news) {
    return isActive() && news.round() == round && news.sequence() > heard;
  }

  /** How it stands by the latest news, with the deadlines that go with it. */
  public Interpreting hearing(TranslatorNews news, Instant decideBy, Instant chooseBy) {
    return switch (news.what()) {
      case FOUND -> next(Phase.FOUND, news, null);
      case WITHDRAWN -> next(Phase.SOUGHT, news, decideBy);
      case NONE -> next(Phase.MISSING, news, phase == Phase.MISSING ? until : chooseBy);
    };
  }

  private Interpreting next(Phase then, TranslatorNews news, @Nullable Instant waiting) {
    return new Interpreting(then, need, round, news.sequence(), news.cause(), waiting);
  }

  /** The same without a deadline: the person is there, and nobody calls the appointment off. */
  public Interpreting unlimited() {
    return new Interpreting(phase, need, round, heard, cause, null);
  }

  /** Whether one is sought who is to replace another: only a withdrawal is news then. */
  public boolean isAgain() {
    return phase == Phase.SOUGHT && heard > 0;
  }

  /** Whether translation-service has something to do with it. */
  public boolean isActive() {
    return ACTIVE.contains(phase);
  }

  /** Whether its deadline has passed. */
  public boolean isDue(Instant now) {
    return until != null && !now.isBefore(until);
  }
}
