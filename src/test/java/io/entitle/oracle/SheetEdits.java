package io.entitle.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits of what plans hold. */
final class SheetEdits {

    private SheetEdits() {}

    static List<SeededEdit> limits() {
        return List.of(
                sheet("a limit is raised", "team", "\"voice.clone\"       ).upTo( 1 )", "\"voice.clone\" ).upTo( 2 )")
                        .answering(coze("team", "voice.clone", "2")),
                sheet("a limit is lowered", "personal-free", "upTo( 50 )", "upTo( 40 )")
                        .answering(coze("personal-free", "workspace.members", "40")),
                sheet("what is charged from is lowered", "team", "upTo( 5000 ).eachDay()", "upTo( 4000 ).eachDay()")
                        .answering(coze("team", "points", "4,000/day, then billed"))
                        .billing(any ->
                                new CozeBillOracle(Map.of(), Map.of("team", Optional.of(new BigDecimal("4000"))))),
                sheet(
                                "what was unlimited is limited",
                                "team",
                                "\"workspace.create\"  ).unlimited()",
                                "\"workspace.create\" ).upTo( 5 )")
                        .answering(coze("team", "workspace.create", "5")),
                sheet(
                                "a month's quota becomes a day's",
                                "personal-free",
                                "upTo( 50000 ).eachMonth()",
                                "upTo( 50000 ).eachDay()")
                        .answering(coze("personal-free", "trace.report", "50,000/day")),
                agora("a limit of many is raised", "basic", "upTo( 3000 )", "upTo( 5000 )")
                        .answering(agora("basic", "friend.add", "5,000")),
                agora(
                                "a limit of few is lowered",
                                "basic",
                                "\"room.create\"       ).upTo( 100 )",
                                "\"room.create\" ).upTo( 99 )")
                        .answering(agora("basic", "room.create", "99")),
                agora("a free quota is halved", "free", "upTo( 100 ).eachMonth()", "upTo( 50 ).eachMonth()")
                        .answering(agora("free", "login", "50/month")));
    }

    static List<SeededEdit> grants() {
        return List.of(
                sheet("a grant is dropped", "personal-advanced", "$sheet.grant( \"trace.export\"      );", "")
                        .answering(coze("personal-advanced", "trace.export", "-")),
                sheet(
                                "a counted grant is dropped",
                                "personal-free",
                                "$sheet.grant( \"evaluation.run\"    ).upTo( 10 ).ever().drawingOn( \"points\" );",
                                "")
                        .answering(coze("personal-free", "evaluation.run", "-")),
                sheet(
                                "what was billed is refused",
                                "personal-advanced",
                                "upTo( 1000 ).eachDay().thenBilled()",
                                "upTo( 1000 ).eachDay()")
                        .answering(coze("personal-advanced", "points", "1,000/day"))
                        .billing(any -> new CozeBillOracle(Map.of(), Map.of("personal-advanced", Optional.empty()))),
                sheet(
                                "what was announced is live",
                                "team",
                                "$sheet.announce( \"enterprise.sso\" )",
                                "$sheet.grant( \"enterprise.sso\" )")
                        .answering(coze("team", "enterprise.sso", "yes")),
                agora(
                                "a grant is added",
                                "basic",
                                "$sheet.grant( \"room.create\"",
                                "$sheet.grant( \"translation\" ); $sheet.grant( \"room.create\"")
                        .answering(agora("basic", "translation", "yes")));
    }

    private static SeededEdit sheet(String title, String plan, String from, String to) {
        return SeededEdit.of(title, "coze/plans.drl", "plans: what " + plan + " holds", from, to);
    }

    private static SeededEdit agora(String title, String plan, String from, String to) {
        return SeededEdit.of(title, "agora-im/plans.drl", "plans: what " + plan + " holds", from, to);
    }

    private static Oracle coze(String plan, String key, String cell) {
        return new CozeOracle(CozePriceList.read().with(plan, plan, Map.of(key, cell)));
    }

    private static Oracle agora(String plan, String key, String cell) {
        return new AgoraOracle(AgoraPriceList.read().with(plan, plan, Map.of(key, cell)));
    }
}
