package io.entitle.engine;

import java.util.Collections;
import java.util.List;
import java.util.Set;
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

    /**
     * A rule base.
     *
     * @param models that were loaded; several bases may be of the same ones
     * @param skipped the names of rules that are left out
     */
    static KieBase base(List<Model> models, Set<String> skipped) {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        return KieBaseBuilder.createKieBaseFromModel(
                models.stream()
                        .<Model>map(model -> new SelectedRules(model, skipped))
                        .toList(),
                configuration);
    }

    /** Loads the classes; what is loaded twice shares nothing. */
    Model load() {
        try {
            Class<?> list = new ModelLoader(classes).loadClass(main);
            return (Model) list.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiler made no model of the rules", e);
        }
    }
}
