package org.renkonto.notification.contact;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.MessageLanguage;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How one person is reached and wants to be.
 *
 * @param sealedAddress encrypted for this subject alone; absent where no address is known
 * @param quiet as {@link QuietHours} writes itself: a local time in the store must not shift with
 *     the machine's zone
 */
@Document("contacts")
public record Contact(
    @Id String subject,
    @Nullable Binary sealedAddress,
    MessageLanguage language,
    Set<Channel> channels,
    @Nullable String quiet,
    @Version @Nullable Long version) {

  static Contact first(String subject, MessageLanguage language) {
    return new Contact(subject, null, language, Set.of(Channel.INBOX), null, null);
  }

  Contact with(
      @Nullable Binary secret,
      MessageLanguage language,
      Set<Channel> channels,
      @Nullable QuietHours quiet) {
    var all = EnumSet.of(Channel.INBOX);
    all.addAll(channels);
    return new Contact(
        subject, secret, language, all, quiet == null ? null : quiet.text(), version);
  }

  /** Whether the person wants mail and there is an address to send it to. */
  public boolean wantsMail() {
    return sealedAddress != null && channels.contains(Channel.MAIL);
  }

  /** When no mail is wanted. */
  public Optional<QuietHours> quietHours() {
    return Optional.ofNullable(quiet).map(QuietHours::parse);
  }

  long etag() {
    return version == null ? 0 : version;
  }
}
