/**
 * What a link shows in a browser: HTML without script, in the reader's language. Public: {@link
 * org.renkonto.appointment.page.LinkPage}, {@link org.renkonto.appointment.page.PageAnswers} and
 * {@link org.renkonto.appointment.page.PageWords}.
 */
@NullMarked
package org.renkonto.appointment.page;

import org.jspecify.annotations.NullMarked;
