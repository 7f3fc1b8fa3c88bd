@NullMarked
package io.entitle.decision;

import org.jspecify.annotations.NullMarked;
