/**
 * A store that speaks the protocol of MongoDB, for trying out and for tests: on disk or in memory,
 * with indexes that are used. The protocol and the query language are mongo-java-server's.
 */
@NullMarked
package org.renkonto.store;

import org.jspecify.annotations.NullMarked;
