package io.entitle.bench;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import io.entitle.oracle.HandWritten.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A policy a row, the set of policies kept parsed on the native side; an account is a member of its plan. */
final class CedarPeer implements Peer {

    private static final EntityUID ACCOUNT = uid("Account", "asked");
    private static final EntityUID PRODUCT = uid("Product", "asked");

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;

    CedarPeer(List<Row> rows) {
        try {
            policies =
                    PolicySet.parsePolicies(rows.stream().map(CedarPeer::policy).collect(Collectors.joining()));
            policies.cache();
        } catch (AuthException | CacheException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String policy(Row row) {
        String condition = row.limit()
                .map(limit -> " when { context.used < " + limit.longValueExact() + " }")
                .orElse("");
        return "permit(principal in Plan::\"%s\", action == Action::\"%s\", resource)%s;%n"
                .formatted(row.plan(), row.feature(), condition);
    }

    @Override
    public boolean allows(SheetQuestion question) {
        EntityUID plan = uid("Plan", question.plan());
        Entities entities = new Entities(Set.of(new Entity(ACCOUNT, Set.of(plan)), new Entity(plan)));
        AuthorizationRequest request = new AuthorizationRequest(
                ACCOUNT, uid("Action", question.feature()), PRODUCT, Map.of("used", new PrimLong(question.used())));
        try {
            return engine.isAuthorized(request, policies, entities)
                    .success
                    .orElseThrow()
                    .isAllowed();
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }
}
