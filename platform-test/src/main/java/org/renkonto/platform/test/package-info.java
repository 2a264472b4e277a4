/** What the tests of every service stand on: servers, clock, tokens, probes, house rules. */
@NullMarked
package org.renkonto.platform.test;

import org.jspecify.annotations.NullMarked;
