package org.renkonto.appointment.interpreting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Office;
import org.renkonto.platform.web.InvalidInput;

/**
 * What kind of translator is needed, as translation-service knows it.
 *
 * @param institutionId the office as an institution that asks
 * @param contactSubject whom of the office to tell, opaque
 * @param setting what such conversations are about, a code of translation-service
 * @param language of the person
 * @param targetLanguage of the office
 */
public record TranslatorNeed(
    UUID institutionId,
    String contactSubject,
    String setting,
    String language,
    String targetLanguage,
    TranslatorMode mode) {

  /**
   * What is needed for somebody of this language in this office.
   *
   * @throws TranslatorNotOffered when the office has no translators to offer
   */
  public static TranslatorNeed of(Office office, @Nullable String language, TranslatorMode mode) {
    var offered = office.translators();
    if (offered == null) {
      throw new TranslatorNotOffered();
    }
    if (language == null || language.equals(offered.targetLanguage())) {
      throw new InvalidInput("language", "must name the person's where a translator is needed");
    }
    return new TranslatorNeed(
        offered.institutionId(),
        offered.contactSubject(),
        offered.setting(),
        language,
        offered.targetLanguage(),
        mode);
  }

  /** The same, in another way. */
  public TranslatorNeed by(TranslatorMode other) {
    return new TranslatorNeed(
        institutionId, contactSubject, setting, language, targetLanguage, other);
  }
}
