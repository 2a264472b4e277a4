/** What every service stands on; knows no word of the office. */
@NullMarked
package org.renkonto.platform;

import org.jspecify.annotations.NullMarked;
