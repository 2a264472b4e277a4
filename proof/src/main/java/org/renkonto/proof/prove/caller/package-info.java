/** Callers who mean harm or know no better, made from our own description of the API. */
@NullMarked
package org.renkonto.proof.prove.caller;

import org.jspecify.annotations.NullMarked;
