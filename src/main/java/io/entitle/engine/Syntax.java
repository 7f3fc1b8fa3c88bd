package io.entitle.engine;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10Parser.CompilationUnitContext;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.drools.io.ByteArrayResource;
import org.jspecify.annotations.Nullable;

/** Parses a rule file as the engine does, which however prints syntax errors to standard error before it tells them. */
final class Syntax extends BaseErrorListener {

    private static final int WORDS_WORTH_TELLING = 60;

    private final RuleFile file;
    private final List<Finding> findings = new ArrayList<>();

    private Syntax(RuleFile file) {
        this.file = file;
    }

    /** What the file says, or what is wrong with it in the order of the file. */
    record Parsed(PackageDescr rules, List<Finding> findings) {}

    static Parsed parse(RuleFile file) {
        Syntax syntax = new Syntax(file);
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(file.text());
        if (parser.getTokenStream().getTokenSource() instanceof Recognizer<?, ?> lexer) {
            lexer.removeErrorListeners();
            lexer.addErrorListener(syntax);
        }
        parser.removeErrorListeners();
        parser.addErrorListener(syntax);
        CompilationUnitContext unit = parser.compilationUnit();
        return syntax.findings.isEmpty()
                ? new Parsed(described(unit, parser), List.of())
                : new Parsed(new PackageDescr(), List.copyOf(syntax.findings));
    }

    private static PackageDescr described(CompilationUnitContext unit, DRL10Parser parser) {
        return DRL10ParserHelper.compilationUnitContext2PackageDescr(
                unit, parser.getTokenStream(), new ByteArrayResource(new byte[0]));
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object symbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        findings.add(new Finding(Code.SYNTAX, new Place(file.path(), line, column + 1), "", said(message), ""));
    }

    /** Where nearly any word might follow, a list of them all helps nobody. */
    private static String said(String message) {
        String line = message.replace("\n", "\\n");
        int expected = line.indexOf(" expecting {");
        return expected < 0 || line.length() - expected < WORDS_WORTH_TELLING ? line : line.substring(0, expected);
    }
}
