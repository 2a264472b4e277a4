/** Work beside the requests: its threads, and which of its failures pass by themselves. */
@NullMarked
package org.renkonto.platform.work;

import org.jspecify.annotations.NullMarked;
