package org.renkonto.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The RS256 key of the development identity provider: made once, kept in the data directory. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /**
   * Reads the key or makes it.
   *
   * @throws IllegalStateException when the file is broken or cannot be written
   */
  static RSAKey in(Path data) {
    var file = data.resolve("identity-key.json");
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      var key = generate();
      Files.createDirectories(data);
      var unfinished = data.resolve("identity-key.json.new");
      Files.writeString(unfinished, key.toJSONString());
      Files.move(unfinished, file);
      return key;
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException("no signing key at " + file, e);
    }
  }

  private static RSAKey generate() throws JOSEException {
    return new RSAKeyGenerator(BITS)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint(true)
        .generate();
  }
}
