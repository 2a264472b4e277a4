package org.renkonto.translation.translator;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Everything the office can do with its pool of translators. */
@Service
class TranslatorDesk {

  record RegisterTranslator(Profile profile) {}

  /**
   * @param ifMatch the ETag that the caller has seen
   */
  record ChangeTranslator(UUID id, @Nullable String ifMatch, ProfileChange change) {}

  private final Translators translators;
  private final Clock clock;

  TranslatorDesk(Translators translators, Clock clock) {
    this.translators = translators;
    this.clock = clock;
  }

  /**
   * Takes someone into the pool; the same registration again changes nothing.
   *
   * @throws TranslatorAlreadyRegistered when id or subject are taken with other particulars
   */
  @PreAuthorize("hasRole('DISPATCHER')")
  Translator handle(RegisterTranslator command) {
    return translators
        .findById(command.profile().translatorId())
        .map(known -> same(known, command.profile()))
        .orElseGet(() -> register(command.profile()));
  }

  /** Changes what may change, from the version that the caller has seen. */
  @PreAuthorize("hasAnyRole('DISPATCHER', 'TRANSLATOR')")
  Translator handle(ChangeTranslator command) {
    var translator =
        translators
            .findById(command.id())
            .orElseThrow(() -> new NotFound("translator", command.id()));
    ETags.check(command.ifMatch(), translator.version());
    translator.change(command.change());
    return translators.save(translator);
  }

  private Translator register(Profile profile) {
    try {
      return translators.save(Translator.register(profile, clock.instant()));
    } catch (DuplicateKeyException taken) {
      return translators
          .findById(profile.translatorId())
          .map(known -> same(known, profile))
          .orElseThrow(() -> new TranslatorAlreadyRegistered(profile.translatorId()));
    }
  }

  private static Translator same(Translator known, Profile profile) {
    if (!known.profile().equals(profile)) {
      throw new TranslatorAlreadyRegistered(profile.translatorId());
    }
    return known;
  }
}
