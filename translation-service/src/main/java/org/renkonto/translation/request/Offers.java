package org.renkonto.translation.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.renkonto.translation.translator.Mode;

/** All that a request has offered to translators, the oldest first. */
record Offers(List<Offer> offers) {

  static final Offers NONE = new Offers(List.of());

  Offers and(List<Offer> wave) {
    return new Offers(Stream.concat(offers.stream(), wave.stream()).toList());
  }

  /** The same, with this offer as it is now. */
  Offers with(Offer next) {
    return new Offers(offers.stream().map(o -> o.id().equals(next.id()) ? next : o).toList());
  }

  /** The one with this id, which must be among them. */
  Offer offer(UUID id) {
    return offers.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  List<Offer> open() {
    return offers.stream().filter(Offer::isOpen).toList();
  }

  /** Not ended yet, although the time to answer is over. */
  List<Offer> late(Instant now) {
    return offers.stream().filter(o -> o.isLate(now)).toList();
  }

  /**
   * Whether to ask this translator in this mode is no use: asked in this round, or refused ever.
   */
  boolean inVain(UUID translator, Mode mode, int round) {
    return offers.stream()
        .filter(o -> o.translatorId().equals(translator) && o.mode() == mode)
        .anyMatch(o -> o.round() == round || o.state() == Offer.State.REFUSED);
  }
}
