package io.entitle.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways to spoil the text of a rule file, as an accident or an attacker would. */
enum RuleFuzzing {
    BYTE {
        @Override
        byte[] of(String text, String other, Random random) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }
    },
    CUT {
        @Override
        byte[] of(String text, String other, Random random) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 20 : 500));
            return utf8(text.substring(0, from) + text.substring(to));
        }
    },
    WORD {
        @Override
        byte[] of(String text, String other, Random random) {
            List<MatchResult> words = words(text);
            List<MatchResult> others = words(other);
            MatchResult at = any(words, random);
            MatchResult put = any(random.nextBoolean() ? words : others, random);
            return utf8(replaced(text, at, random.nextInt(4) == 0 ? "" : put.group()));
        }
    },
    WORD_OF_A_KIND {
        @Override
        byte[] of(String text, String other, Random random) {
            MatchResult at = any(words(text), random);
            List<MatchResult> alike = words(random.nextBoolean() ? text : other).stream()
                    .filter(word -> word.group().charAt(0) == at.group().charAt(0))
                    .toList();
            return utf8(
                    alike.isEmpty()
                            ? text
                            : replaced(text, at, any(alike, random).group()));
        }
    },
    NUMBER {
        @Override
        byte[] of(String text, String other, Random random) {
            List<MatchResult> numbers = words(text).stream()
                    .filter(word -> Character.isDigit(word.group().charAt(0)))
                    .toList();
            String[] odd = {"0", "2147483647", "2147483648", "99999999999999999999", "1B", "0.0000001B", "9".repeat(90)
            };
            return utf8(
                    numbers.isEmpty() ? text : replaced(text, any(numbers, random), odd[random.nextInt(odd.length)]));
        }
    },
    LINE {
        @Override
        byte[] of(String text, String other, Random random) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            String line = lines.get(random.nextInt(lines.size()));
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(random.nextInt(lines.size()), line);
                case 2 ->
                    lines.addAll(
                            random.nextInt(lines.size()), java.util.Collections.nCopies(random.nextInt(200), line));
                default ->
                    lines.add(
                            random.nextInt(lines.size()), other.lines().toList().get(random.nextInt((int)
                                    other.lines().count())));
            }
            return utf8(String.join("\n", lines));
        }
    },
    CONDITION_REPEATED {
        @Override
        byte[] of(String text, String other, Random random) {
            List<MatchResult> patterns = found("(?m)^    (?:\\$\\w+ : )?[A-Z]\\w+\\(.*\\)$", text);
            if (patterns.isEmpty()) {
                return utf8(text);
            }
            MatchResult at = any(patterns, random);
            String again = at.group().replaceAll("\\$\\w+ : ", "");
            return utf8(replaced(text, at, at.group() + ("\n" + again).repeat(1 + random.nextInt(60))));
        }
    },
    CHAIN {
        @Override
        byte[] of(String text, String other, Random random) {
            List<MatchResult> calls = found("\\.\\w+\\( [^()]* \\)", text);
            MatchResult at = any(calls.isEmpty() ? words(text) : calls, random);
            return utf8(replaced(text, at, at.group().repeat(1 + random.nextInt(random.nextBoolean() ? 20 : 3_000))));
        }
    },
    NESTING {
        @Override
        byte[] of(String text, String other, Random random) {
            List<MatchResult> constraints = found("(?<=[(,] )[a-z]\\w*(?= [,)])", text);
            MatchResult at = any(constraints.isEmpty() ? words(text) : constraints, random);
            int deep = 1 + random.nextInt(random.nextBoolean() ? 12 : 5_000);
            return utf8(replaced(text, at, "(".repeat(deep) + at.group() + ")".repeat(deep)));
        }
    },
    ALTERNATIVES {
        @Override
        byte[] of(String text, String other, Random random) {
            List<MatchResult> constraints = found("(?<=[(,] )[a-z][\\w.]*(?: [<>=]+ [\\w\".]+)?(?= [,)])", text);
            if (constraints.isEmpty()) {
                return utf8(text);
            }
            MatchResult at = any(constraints, random);
            String sign = random.nextBoolean() ? " || " : " && ";
            return utf8(replaced(text, at, at.group() + (sign + at.group()).repeat(1 + random.nextInt(150))));
        }
    },
    TEXT {
        @Override
        byte[] of(String text, String other, Random random) {
            List<MatchResult> texts = found("\"[^\"\\n]*\"", text);
            MatchResult at = any(texts.isEmpty() ? words(text) : texts, random);
            String[] odd = {
                "{0}{1}{2}", "", "x".repeat(random.nextInt(2_500)), "{0}".repeat(600), "1e999999999", "\uFEFF"
            };
            return utf8(replaced(text, at, "\"" + odd[random.nextInt(odd.length)] + "\""));
        }
    },
    TWICE {
        @Override
        byte[] of(String text, String other, Random random) {
            return utf8(text.repeat(1 + random.nextInt(40)));
        }
    };

    private static final Pattern WORD_OR_SIGN = Pattern.compile("\"[^\"\\n]*\"|[\\w$.]+|[^\\s\\w]");

    /** @param other another rule file, from which a word or a line may come */
    abstract byte[] of(String text, String other, Random random);

    private static List<MatchResult> words(String text) {
        return WORD_OR_SIGN.matcher(text).results().toList();
    }

    private static List<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static MatchResult any(List<MatchResult> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String replaced(String text, MatchResult at, String put) {
        return text.substring(0, at.start()) + put + text.substring(at.end());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
