package org.renkonto.translation.place;

import org.jspecify.annotations.Nullable;

/**
 * A village or town the office works in.
 *
 * @param postcode the postcode as printed on letters, "4700" or "07743"
 * @param name the village or town
 * @param municipality the municipality it belongs to; eligibility is decided by it
 * @param nisCode the code of a Belgian municipality in the national statistics, absent in Germany
 * @param territory the office's territory, which also names its calendar, "OSTBELGIEN" or "JENA"
 * @param latitude degrees north of the centre
 * @param longitude degrees east of the centre
 */
public record Place(
    String postcode,
    String name,
    String municipality,
    @Nullable String nisCode,
    String territory,
    double latitude,
    double longitude) {}
