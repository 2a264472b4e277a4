package org.renkonto.platform.event;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A dead letter that was decided before, has no listener here, or fails again. */
class DeadLetterNotReplayable extends Refusal {

  DeadLetterNotReplayable(DeadLetter letter) {
    super(
        HttpStatus.CONFLICT,
        "dead-letter-not-replayable",
        "The dead letter is %s or nobody here reads its topic.".formatted(letter.state()));
  }

  DeadLetterNotReplayable(DeadLetter letter, Throwable failure) {
    super(
        HttpStatus.CONFLICT,
        "dead-letter-not-replayable",
        "The dead letter %s fails again and stays parked.".formatted(letter.id()));
    with("failure", failure.getClass().getSimpleName());
    initCause(failure);
  }
}
