/**
 * The words of every message in six languages. Public: {@code Template}, {@code Facts}, {@code
 * Session}, {@code MessageLanguage}, {@code Texts} and {@code Wording}; inbox and mail use them.
 */
@NullMarked
package org.renkonto.notification.text;

import org.jspecify.annotations.NullMarked;
