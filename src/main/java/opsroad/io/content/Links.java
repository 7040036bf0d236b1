package opsroad.io.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Which addresses content may name. */
final class Links {
    private Links() {}

    /** Returns what is wrong with an address, as the end of a sentence, or nothing. */
    static Optional<String> fault(String url) {
        if (!url.startsWith("https://")) {
            return Optional.of("is not an https address");
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || !uri.getHost().contains(".")) {
                return Optional.of("names no host");
            }
            return uri.getUserInfo() == null ? Optional.empty() : Optional.of("holds a user name");
        } catch (URISyntaxException e) {
            return Optional.of("is not well formed");
        }
    }
}
