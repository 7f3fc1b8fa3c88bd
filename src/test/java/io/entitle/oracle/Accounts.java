package io.entitle.oracle;

import io.entitle.oracle.RandomAccounts.Sample;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How many random accounts a product a claim is tried on: fewer in every build, as many as wanted on call. */
final class Accounts {

    private static final int SHOWN = 10;

    private Accounts() {}

    /** What is wrong with the first accounts that anything is wrong with; {@code -Dentitle.accounts=N} asks for N. */
    static List<String> wrong(LongFunction<Sample> product, int inEveryBuild, Function<Sample, Stream<String>> check) {
        return LongStream.rangeClosed(1, Integer.getInteger("entitle.accounts", inEveryBuild))
                .parallel()
                .mapToObj(product)
                .flatMap(sample -> check.apply(sample).limit(1).map(text -> text + "\n    " + sample))
                .limit(SHOWN)
                .toList();
    }
}
