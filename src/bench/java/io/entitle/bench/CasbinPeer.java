package io.entitle.bench;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.entitle.oracle.HandWritten.Row;
import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/** A policy a row; the limit is compared by a function, as policies are text. */
final class CasbinPeer implements Peer {

    private static final String MODEL = """
            [request_definition]
            r = plan, feature, used
            [policy_definition]
            p = plan, feature, limit
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = r.plan == p.plan && r.feature == p.feature && below(r.used, p.limit)
            """;

    private final Enforcer enforcer;

    CasbinPeer(List<Row> rows) {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("below", new Below());
        enforcer.addPolicies(rows.stream()
                .map(row -> List.of(row.plan(), row.feature(), Long.toString(Peer.limit(row))))
                .toList());
    }

    @Override
    public boolean allows(SheetQuestion question) {
        return enforcer.enforce(question.plan(), question.feature(), question.used());
    }

    private static final class Below extends CustomFunction {

        private static final long serialVersionUID = 1;

        @Override
        public String getName() {
            return "below";
        }

        @Override
        public AviatorObject call(Map<String, Object> names, AviatorObject used, AviatorObject limit) {
            long bound = Long.parseLong(FunctionUtils.getStringValue(limit, names));
            return AviatorBoolean.valueOf(
                    FunctionUtils.getNumberValue(used, names).longValue() < bound);
        }
    }
}
