/** Whether the files of deploy/observability, their page in docs and the services agree. */
@NullMarked
package org.renkonto.standalone.observability;

import org.jspecify.annotations.NullMarked;
