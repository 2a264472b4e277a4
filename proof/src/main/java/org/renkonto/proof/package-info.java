/** How fast the platform is on this machine, and that nothing is lost when things break. */
@NullMarked
package org.renkonto.proof;

import org.jspecify.annotations.NullMarked;
