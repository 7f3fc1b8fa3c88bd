package io.entitle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;

/**
 * The resources that come with this library: those of the folder or jar that its own classes come from, be that a jar in
 * another one, and none that others on the class path have by the same name. Safe to use from any number of threads.
 */
final class OwnResources {

    private static final String SELF = OwnResources.class.getName().replace('.', '/') + ".class";

    private OwnResources() {}

    /** Where a resource stands; empty if it is missing. */
    static Optional<URL> find(String name) {
        try {
            URL url = url(name);
            url.openStream().close();
            return Optional.of(url);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a resource that is there. */
    static byte[] bytes(String name) throws IOException {
        try (InputStream in = url(name).openStream()) {
            return in.readAllBytes();
        }
    }

    /** An address may be of a protocol that only its own handler knows, so that it is told to be as that of our class. */
    static URL url(String name) throws MalformedURLException {
        URL own = Objects.requireNonNull(OwnResources.class.getResource("/" + SELF), SELF);
        String place = own.toExternalForm();
        return new URL(own, place.substring(0, place.length() - SELF.length()) + name);
    }
}
