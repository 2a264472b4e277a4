/**
 * What an appointment with a translator waits for. The appointment is the truth about whether one
 * is needed, translation-service about whether one is there; each tells the other by events. For
 * other features: {@link org.renkonto.appointment.interpreting.Interpreting}, {@link
 * org.renkonto.appointment.interpreting.InterpretingSettings}, {@link
 * org.renkonto.appointment.interpreting.TranslatorMode}, {@link
 * org.renkonto.appointment.interpreting.TranslatorNeed}, {@link
 * org.renkonto.appointment.interpreting.TranslatorNews}; at which times somebody is free says
 * {@link org.renkonto.appointment.interpreting.FreeTranslators}.
 */
@NullMarked
package org.renkonto.appointment.interpreting;

import org.jspecify.annotations.NullMarked;
