package org.renkonto.notification.contact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressSafeTest {

  private static final MailAddress ADDRESS = MailAddress.of("ar-1@office.example");

  @TempDir Path folder;

  @Test
  void a_sealed_address_shows_nothing_of_itself_and_never_looks_the_same() {
    var safe = safe("keys.json");
    var once = safe.seal("ar-1", ADDRESS);
    var again = safe.seal("ar-1", ADDRESS);

    assertThat(new String(once.getData(), ISO_8859_1)).doesNotContain("ar-1", "office");
    assertThat(once).isNotEqualTo(again);
    assertThat(safe.open("ar-1", once)).isEqualTo(ADDRESS);
  }

  @Test
  void a_sealed_address_cannot_be_moved_to_another_person() {
    var safe = safe("keys.json");
    var secret = safe.seal("ar-1", ADDRESS);

    assertThatThrownBy(() -> safe.open("ar-2", secret))
        .isInstanceOf(AddressNotOpened.class)
        .hasMessageNotContaining("office");
  }

  @Test
  void after_a_rotation_old_addresses_can_still_be_opened() throws Exception {
    var before = safe("keys.json").seal("ar-1", ADDRESS);
    rotate(folder.resolve("keys.json"));
    var rotated = safe("keys.json");
    var after = rotated.seal("ar-1", ADDRESS);

    assertThat(rotated.open("ar-1", before)).isEqualTo(ADDRESS);
    assertThat(rotated.open("ar-1", after)).isEqualTo(ADDRESS);
    assertThat(keyId(after.getData())).isNotEqualTo(keyId(before.getData()));
  }

  @Test
  void without_a_keyset_nothing_starts() {
    assertThatThrownBy(() -> ContactKeyset.open(new ContactSettings("", false)))
        .isInstanceOf(ContactKeysetMissing.class);
    var absent = folder.resolve("absent.json").toString();
    assertThatThrownBy(() -> ContactKeyset.open(new ContactSettings(absent, false)))
        .isInstanceOf(ContactKeysetMissing.class);
  }

  @Test
  void the_refusal_to_start_is_one_sentence() {
    var analysis = new ContactKeysetMissing.Analyzer().analyze(new ContactKeysetMissing("x", null));

    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).isEqualTo("notification-service cannot start because x.");
  }

  @Test
  void a_keyset_that_is_made_belongs_to_the_service_alone() throws Exception {
    safe("new/keys.json");

    var rights = Files.getPosixFilePermissions(folder.resolve("new/keys.json"));
    assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
  }

  private AddressSafe safe(String file) {
    return new AddressSafe(
        ContactKeyset.open(new ContactSettings(folder.resolve(file).toString(), true)));
  }

  private static void rotate(Path file) throws Exception {
    var old =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file, UTF_8),
            RegistryConfiguration.get(),
            InsecureSecretKeyAccess.get());
    Files.writeString(file, withNewPrimary(old));
  }

  private static String withNewPrimary(KeysetHandle old) throws GeneralSecurityException {
    var rotated =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        rotated, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  /** Tink writes a version byte and four bytes of key id before the text. */
  private static String keyId(byte[] secret) {
    return new String(secret, 1, 4, ISO_8859_1);
  }
}
