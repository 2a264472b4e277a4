/** Who can translate, when and where; and the diary of what each translator has promised. */
@NullMarked
package org.renkonto.translation.translator;

import org.jspecify.annotations.NullMarked;
