package io.entitle.lint;

import io.entitle.authoring.CaseFile;
import io.entitle.engine.RuleFolder;
import io.entitle.problem.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How files of rules and cases are named, and which name was meant by what is named otherwise. */
final class RuleFileName {

    private static final List<String> ENDINGS = List.of(RuleFolder.ENDING, CaseFile.ENDING);

    /** The folders, what the file is about, and how its name ends. */
    private static final Pattern NAME = Pattern.compile("(?<folder>.*/)(?<stem>[^/.]+)(?<ending>\\.[^/]*)");

    private static final Pattern OF_CASES = Pattern.compile("[._-]?cases?\\.ya?ml");

    private RuleFileName() {}

    static boolean isRead(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** The name under which the file would be read; empty where nothing like it would be. */
    static Optional<String> nearest(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? nearest(parts.group("folder"), parts.group("stem"), parts.group("ending"))
                : Optional.empty();
    }

    private static Optional<String> nearest(String folder, String stem, String ending) {
        String plain = ending.toLowerCase(Locale.ROOT);
        Matcher cases = Pattern.compile("(.*?)[._-]?cases?$").matcher(stem.toLowerCase(Locale.ROOT));
        if (plain.matches("\\.ya?ml") && cases.matches()) {
            String about = stem.substring(0, cases.group(1).length());
            return Optional.of(folder + (about.isEmpty() ? ofFolder(folder) : about) + CaseFile.ENDING);
        }
        if (OF_CASES.matcher(plain).find()) {
            return Optional.of(folder + stem + CaseFile.ENDING);
        }
        return Nearest.to(plain, List.of(RuleFolder.ENDING))
                .or(() -> Optional.of(RuleFolder.ENDING).filter(plain::startsWith))
                .map(meant -> folder + stem + meant);
    }

    /** Cases of a whole product are named by it. */
    private static String ofFolder(String folder) {
        String inside = folder.substring(0, folder.length() - 1);
        return inside.substring(inside.lastIndexOf('/') + 1);
    }
}
