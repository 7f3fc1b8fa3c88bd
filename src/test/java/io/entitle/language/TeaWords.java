package io.entitle.language;

import io.entitle.vocabulary.Amount;
import io.entitle.vocabulary.Conclusion;
import io.entitle.vocabulary.EngineOnly;
import io.entitle.vocabulary.Fact;
import io.entitle.vocabulary.Operand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A small vocabulary of the tests' own, with words of every kind. */
final class TeaWords {

    /** A lexicon that has not been asked anything. */
    static Lexicon lexicon() {
        return new Lexicon(
                List.of(
                        Guest.class,
                        Visit.class,
                        Pot.class,
                        Bell.class,
                        Cup.class,
                        Hush.class,
                        Order.class,
                        Sums.class,
                        Mood.class),
                Map.of("desk", Desk.class),
                List.of(Bell.class));
    }

    private static final String OF_GUEST =
            "`age`, `anyOf()`, `drank( \"tea\", 1 )`, `isRegular`, `last`, `member`, `mood`,"
                    + " `name`, `near( \"place\" )`, `near( \"place\", 1 )`, `olderThan( 1 )`, `paid`, `pot`, `visit`";

    private TeaWords() {}

    /** A constant. */
    public enum Mood {
        GLAD,
        TIRED
    }

    /** A fact with components, questions, and what rules may not see. */
    @Fact
    public record Guest(
            String name,
            int age,
            BigDecimal paid,
            boolean member,
            Optional<Visit> last,
            Visit visit,
            Mood mood,
            @EngineOnly String secret) {
        @Fact
        public boolean olderThan(int years) {
            return age > years;
        }

        @Fact
        public boolean knows(Guest other) {
            return name.equals(other.name);
        }

        @Fact
        public boolean isRegular() {
            return member;
        }

        @Fact
        public boolean drank(String tea, int cups) {
            return cups > age && tea.isEmpty();
        }

        @Fact
        public boolean anyOf(String... names) {
            return names.length > 0;
        }

        @Fact
        public boolean near(String place) {
            return place.isEmpty();
        }

        @Fact
        public boolean near(String place, int metres) {
            return metres > age && place.isEmpty();
        }

        @Fact
        public Pot pot() {
            return new Pot();
        }

        @Operand
        public Label label(String language) {
            return new Label();
        }

        public boolean unmarked() {
            return true;
        }

        @Fact
        boolean hidden() {
            return true;
        }
    }

    /** A record that no mark makes a fact: its components are no words. */
    public record Visit(String day) {
        @Fact
        public boolean over() {
            return day.isEmpty();
        }
    }

    /** What people are told. */
    public static final class Label {
        @Operand
        public Label upper() {
            return this;
        }
    }

    /** A fact that is filled in; the mark of a class is not that of its members. */
    @Fact
    public static final class Pot {
        @Fact
        public String brand() {
            return "";
        }

        @Conclusion
        public Pour pour(String cup) {
            return new Pour();
        }

        @Conclusion
        public void empty() {}

        public boolean steams() {
            return true;
        }

        @EngineOnly
        public List<Pour> pours() {
            return List.of();
        }
    }

    /** A fact of which only is asked whether it is there. */
    public static final class Cup {
        @Conclusion
        public void fill() {}
    }

    /** A fact with a field that is named as what concludes. */
    @Fact
    public record Order(String desk) {}

    /** What a conclusion yields. */
    public static final class Pour {
        @Conclusion
        public Pour times(int count) {
            return this;
        }

        @Conclusion
        public Pour costing(@Amount Object price) {
            return this;
        }

        @Conclusion
        public Pour saying(String en, Object... values) {
            return this;
        }
    }

    /** A fact that a rule may tell. */
    @Fact
    public record Bell(String name, int rings) implements Comparable<Bell> {
        @Override
        @Fact
        public int compareTo(Bell other) {
            return name.compareTo(other.name);
        }
    }

    /** A fact that nobody outside can make. */
    @Fact
    record Hush(String name) {}

    /** What concludes without a fact. */
    public static final class Desk {
        @Conclusion
        public void welcome(Guest guest) {}

        @Conclusion
        public Pour serve() {
            return new Pour();
        }

        @Conclusion
        public void seat(String name, int row) {}

        @Conclusion
        public void seat(int row, String name) {}

        @Conclusion
        public void charge(String kind, BigDecimal amount) {}

        @Conclusion
        public void charge(String kind, @Amount Object amount) {}
    }

    /** Reckons. */
    public static final class Sums {
        private Sums() {}

        @Operand
        public static BigDecimal plus(BigDecimal one, BigDecimal other) {
            return one.add(other);
        }

        public static BigDecimal unmarked(BigDecimal one) {
            return one;
        }
    }

    /** What is found in a rule: the column, code, text and hint of each, in the lines of the two sides. */
    static String found(String condition, String conclusion) {
        String rule = "package tea\nrule \"r\" when\n" + condition + "\nthen\n" + conclusion + "\nend\n";
        return Reading.of(new Source("tea/a.drl", rule), lexicon()).findings().stream()
                .map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.code() + " "
                        + finding.text() + (finding.hint().isEmpty() ? "" : " | " + finding.hint()))
                .collect(Collectors.joining("; "));
    }

    /** Every text that means something in a rule: whose it is, what is called, what it is there, and what it says. */
    static List<String> texts(String condition, String conclusion) {
        String rule = "package tea\nrule \"r\" when\n" + condition + "\nthen\n" + conclusion + "\nend\n";
        return Reading.of(new Source("tea/a.drl", rule), lexicon()).rules().get(0).texts().stream()
                .map(use -> use.owner() + "/" + use.call() + "/" + use.role() + "/"
                        + use.text().value())
                .toList();
    }

    /** The rows of a table: what is written, an arrow, and what is found; nothing behind the arrow is nothing found. */
    static Stream<Arguments> rows(String table) {
        return table.lines()
                .map(line -> line.split(" =>", -1))
                .map(row -> Arguments.of(row[0], row[1].strip().replace("<guest>", OF_GUEST)));
    }

    /** The same of a left side alone. */
    static String asked(String condition) {
        return found(condition, "");
    }

    /** The same of a right side, of a guest, a pot and a bell that are bound. */
    static String concluded(String conclusion) {
        return found("$guest : Guest( $paid : paid ) $pot : Pot() $bell : Bell()", conclusion);
    }
}
