/** Made-up accounts, each as it could be handed in. */
@NullMarked
package io.entitle.demo;

import org.jspecify.annotations.NullMarked;
