package org.renkonto.translation.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All places the office works in, read once from reference/places.csv. */
@Component
public final class Places {

  private final List<Place> all;
  private final Map<String, List<Place>> byPostcode;

  public Places() {
    this.all = read();
    this.byPostcode = all.stream().collect(Collectors.groupingBy(Place::postcode));
  }

  /** Every place, in the order of the file. */
  public List<Place> all() {
    return all;
  }

  /**
   * The place with this postcode and name. Capitals, accents, hyphens and "ue" for "ü" do not
   * matter; the name may be left out where the postcode has one place only.
   *
   * @throws PlaceOutsideTerritory when the office does not work there
   * @throws PlaceAmbiguous when the postcode has several places and no name is given
   */
  public Place find(String postcode, @Nullable String name) {
    var candidates = byPostcode.get(postcode.strip());
    if (candidates == null) {
      throw new PlaceOutsideTerritory(postcode);
    }
    if (name == null || name.isBlank()) {
      if (candidates.size() > 1) {
        throw new PlaceAmbiguous(postcode, names(candidates));
      }
      return candidates.getFirst();
    }
    return candidates.stream()
        .filter(place -> fold(place.name()).equals(fold(name)))
        .findFirst()
        .orElseThrow(() -> new PlaceOutsideTerritory(postcode, names(candidates)));
  }

  private static List<String> names(List<Place> places) {
    return places.stream().map(Place::name).toList();
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "")
        .replaceFirst("^sankt", "st")
        .replaceAll("([aou])e", "$1");
  }

  private static List<Place> read() {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var text =
            new InputStreamReader(
                new ClassPathResource("reference/places.csv").getInputStream(),
                StandardCharsets.UTF_8);
        var rows = format.parse(text)) {
      return rows.stream().map(Places::place).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(CSVRecord row) {
    var nisCode = row.get("nis_code");
    return new Place(
        row.get("postcode"),
        row.get("place"),
        row.get("municipality"),
        nisCode.isEmpty() ? null : nisCode,
        row.get("territory"),
        Double.parseDouble(row.get("latitude")),
        Double.parseDouble(row.get("longitude")));
  }
}
