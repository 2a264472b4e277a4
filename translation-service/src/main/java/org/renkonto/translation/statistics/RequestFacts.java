package org.renkonto.translation.statistics;

import java.time.Duration;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What statistics need to know of one request; nothing that points to a person.
 *
 * @param month of the session's start, on the session's clock
 * @param mode the mode in which it was filled, else the one wished most
 * @param outcome what became of it
 * @param held how long the session was: the reported time, else the asked one; zero unless filled
 * @param toFill from asking to the assignment that held; absent unless filled
 * @param lead from asking to the start
 */
public record RequestFacts(
    YearMonth month,
    String language,
    String mode,
    String setting,
    String institutionType,
    String municipality,
    Outcome outcome,
    Duration held,
    @Nullable Duration toFill,
    Duration lead) {}
