/**
 * What production has elsewhere, in one process: broker, store, identity provider, mail catcher.
 */
@NullMarked
package org.renkonto.standalone.infra;

import org.jspecify.annotations.NullMarked;
