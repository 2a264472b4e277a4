package org.renkonto.translation.ranking;

import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.Profile;

/** A translator as known at the moment of ranking. */
public record Candidate(Profile profile, Diary diary) {}
