package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.engine.Reckoning.Part;
import io.entitle.vocabulary.Standing.Draw;
import java.util.ArrayList;
import java.util.List;

/**
 * What was concluded about one feature beside the sheets, whoever asks for however much.
 *
 * @param planParts the rules that said which plan it is drawn from
 */
record View(Restrictions restrictions, List<Part> planParts) {

    static View of(String feature, Conclusions conclusions) {
        List<Part> parts = new ArrayList<>();
        conclusions.verdict().rules().forEach(rule -> parts.add(new Part(rule, Effect.ESTABLISHES)));
        Draw draw = conclusions.verdict().draws().get(feature);
        if (draw != null) {
            parts.add(new Part(draw.rule(), Effect.ESTABLISHES));
        }
        return new View(Restrictions.of(feature, conclusions.answer()), List.copyOf(parts));
    }
}
