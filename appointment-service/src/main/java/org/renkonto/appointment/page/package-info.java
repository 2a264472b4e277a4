/**
 * What a link shows in a browser: HTML without script, in the reader's language. Public: {@link
 * org.renkonto.appointment.page.LinkPage}, {@link org.renkonto.appointment.page.PageAnswers},
 * {@link org.renkonto.appointment.page.PageWords} and {@link
 * org.renkonto.appointment.page.Template}.
 */
@NullMarked
package org.renkonto.appointment.page;

import org.jspecify.annotations.NullMarked;
