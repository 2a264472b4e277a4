package org.renkonto.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The keys that seal the addresses: a Tink keyset in a file. New addresses are sealed with its
 * primary key; older ones are opened with whichever key of the set sealed them, so a key is rotated
 * by adding one and making it primary (Tinkey: {@code rotate-keyset}).
 */
final class ContactKeyset {

  private ContactKeyset() {}

  /**
   * Reads the keyset, or makes it where the settings say so.
   *
   * @throws ContactKeysetMissing when there is none that can be read
   */
  static Aead open(ContactSettings settings) {
    if (settings.keyset().isBlank()) {
      throw new ContactKeysetMissing("CONTACT_KEYSET names no file", null);
    }
    var file = Path.of(settings.keyset());
    try {
      AeadConfig.register();
      if (settings.keysetCreate() && Files.notExists(file)) {
        create(file);
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (NoSuchFileException missing) {
      throw new ContactKeysetMissing("the file that CONTACT_KEYSET names is missing", missing);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new ContactKeysetMissing("the file that CONTACT_KEYSET names is no keyset", unreadable);
    }
  }

  private static void create(Path file) throws IOException, GeneralSecurityException {
    var handle =
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    var json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    FileAttribute<?> ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(UTF_8.encode(json));
    }
  }
}
