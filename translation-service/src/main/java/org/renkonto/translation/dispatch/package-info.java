/**
 * How a request finds its translator: the search step by step, the answers of those who were asked,
 * and the assignment until it is closed.
 */
@NullMarked
package org.renkonto.translation.dispatch;

import org.jspecify.annotations.NullMarked;
