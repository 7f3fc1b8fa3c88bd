package io.entitle.engine;

import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** Compiled rules without some of them. */
record SelectedRules(Model all, Set<String> skipped) implements Model {

    @Override
    public List<Rule> getRules() {
        return all.getRules().stream()
                .filter(rule -> !skipped.contains(rule.getName()))
                .toList();
    }

    @Override
    public String getName() {
        return all.getName();
    }

    @Override
    public String getPackageName() {
        return all.getPackageName();
    }

    @Override
    @SuppressWarnings("rawtypes") // The engine's interface names it so.
    public List<Global> getGlobals() {
        return all.getGlobals();
    }

    @Override
    public List<Query> getQueries() {
        return all.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return all.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return all.getEntryPoints();
    }
}
