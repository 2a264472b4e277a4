/**
 * Where the office works and how far its places are from each other. For other features: {@link
 * org.renkonto.translation.place.Place}, {@link org.renkonto.translation.place.Places}, {@link
 * org.renkonto.translation.place.Travel}, {@link org.renkonto.translation.place.TravelSettings},
 * {@link org.renkonto.translation.place.PlaceOutsideTerritory}.
 */
@NullMarked
package org.renkonto.translation.place;

import org.jspecify.annotations.NullMarked;
