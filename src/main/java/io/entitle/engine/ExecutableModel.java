package io.entitle.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * What the rules of a product are compiled to.
 *
 * @param main the class that lists the rules
 * @param classes the bytes of every class, by its name
 */
record ExecutableModel(String main, SortedMap<String, byte[]> classes) {

    ExecutableModel {
        classes = Collections.unmodifiableSortedMap(classes);
    }

    /** A rule base of the rules of all; two of the same models share nothing. */
    static KieBase base(List<ExecutableModel> models) {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        return KieBaseBuilder.createKieBaseFromModel(
                models.stream().map(ExecutableModel::load).toList(), configuration);
    }

    private Model load() {
        try {
            Class<?> list = new ModelLoader(classes).loadClass(main);
            return (Model) list.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiler made no model of the rules", e);
        }
    }
}
