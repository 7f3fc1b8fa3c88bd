/**
 * Databases that accounts are kept in, and what is concluded of them: PostgreSQL, or SQLite in a file. Facts are read
 * from one consistent snapshot, in the order of their keys, and checked as documents are.
 */
@NullMarked
package io.entitle.store;

import org.jspecify.annotations.NullMarked;
