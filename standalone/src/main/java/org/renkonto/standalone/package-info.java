/** The launcher: starts the shipped jars as processes, watches them and stops them. */
@NullMarked
package org.renkonto.standalone;

import org.jspecify.annotations.NullMarked;
