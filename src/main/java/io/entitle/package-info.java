/** The front door: {@link io.entitle.Entitlements} answers what an account may do, from rule files. */
@NullMarked
package io.entitle;

import org.jspecify.annotations.NullMarked;
