package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.ProposedRemedy;
import io.entitle.vocabulary.Recommendation;
import io.entitle.vocabulary.Sheet;
import java.util.Set;

/** A conclusion about a feature or plan that the catalogue does not name is a failure of its rule, never ignored. */
final class Named {

    private Named() {}

    static void check(Product product, Conclusions conclusions) {
        conclusions.sheets().all().forEach(sheet -> check(product, sheet));
        conclusions
                .answer()
                .restrictions()
                .forEach(restriction ->
                        restriction.feature().ifPresent(feature -> feature(product, feature, restriction.rule())));
        conclusions.answer().remarks().forEach(remark -> feature(product, remark.feature(), remark.rule()));
        conclusions.adviser().recommendations().forEach(advice -> check(product, advice));
        conclusions.remedies().proposed().forEach(remedy -> check(product, remedy));
    }

    private static void check(Product product, Recommendation advice) {
        advice.plan().ifPresent(plan -> Catalogues.plan(product, plan, advice.rule()));
    }

    private static void check(Product product, ProposedRemedy remedy) {
        remedy.plan().ifPresent(plan -> Catalogues.plan(product, plan, remedy.rule()));
        remedy.feature().ifPresent(feature -> feature(product, feature, remedy.rule()));
    }

    private static void check(Product product, Sheet sheet) {
        sheet.grants().forEach(grant -> check(product, grant));
        sheet.extensions().forEach(extension -> feature(product, extension.feature(), extension.rule()));
    }

    private static void check(Product product, Grant grant) {
        feature(product, grant.feature(), grant.rule());
        grant.source().ifPresent(source -> feature(product, source, grant.rule()));
        grant.successor().ifPresent(plan -> Catalogues.plan(product, plan, grant.rule()));
    }

    private static void feature(Product product, String key, String rule) {
        Set<String> known = product.features().keySet();
        if (!known.contains(key)) {
            throw new EvaluationFailedException(rule, Catalogues.unknownFeature(product, key));
        }
    }
}
