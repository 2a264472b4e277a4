/** Work: its threads, turns and tries, and which of its failures pass by themselves. */
@NullMarked
package org.renkonto.platform.work;

import org.jspecify.annotations.NullMarked;
