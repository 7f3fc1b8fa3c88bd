package io.entitle.oracle;

import java.util.Map;

/** {@code facts/coze.md}: "Entitlements by plan", "When points run out" and "Legacy plans". */
final class CozePriceList {

    private static final String TABLE = """
            key                           | personal-free | personal-advanced      | team                   | enterprise
            points                        | 500/day       | 1,000/day, then billed | 5,000/day, then billed | 3,000,000/month, then billed
            points.buy                    | -             | yes                    | yes                    | yes
            model.rpm                     | 300/minute    | 1,000/minute           | 5,000/minute           | 12,000/minute
            model.tpm.expand              | -             | -                      | yes                    | yes
            model.preview                 | -             | yes                    | yes                    | yes
            model.ark                     | -             | -                      | yes                    | yes
            knowledge.storage             | 1             | 10                     | 100                    | 2,048
            knowledge.expand              | -             | yes                    | yes                    | yes
            voice.clone                   | -             | -                      | 1                      | 1
            sdk.logo                      | -             | -                      | -                      | yes
            miniprogram.watermark-removal | -             | -                      | -                      | yes
            api.call                      | 500/ever      | unlimited              | unlimited              | unlimited
            workspace.create              | 1             | 10                     | unlimited              | unlimited
            workspace.members             | 50            | 100                    | 100                    | unlimited
            workspace.collaborate         | -             | -                      | yes                    | yes
            workspace.copy-across         | -             | -                      | yes                    | yes
            team.account                  | -             | -                      | yes                    | yes
            team.member.add               | 0             | 0                      | 100, 2 free            | unlimited, 20 free
            team.publish-permission       | -             | -                      | yes                    | yes
            team.member-permission        | -             | -                      | yes                    | yes
            enterprise.store              | -             | -                      | -                      | soon
            enterprise.domain             | -             | -                      | -                      | soon
            enterprise.sso                | -             | -                      | soon                   | soon
            enterprise.vpc                | -             | -                      | -                      | soon
            enterprise.content-policy     | -             | -                      | -                      | soon
            enterprise.volc-knowledge     | -             | -                      | -                      | soon
            prompt.versions               | yes           | yes                    | yes                    | yes
            prompt.compare                | yes           | yes                    | yes                    | yes
            prompt.tune                   | yes           | yes                    | yes                    | yes
            evaluation.run                | 10/ever       | unlimited              | unlimited              | unlimited
            trace.report                  | 50,000/month  | 100,000/month          | 100,000/month          | 2,000,000/month
            trace.retention               | 3             | 7                      | 90                     | 180
            trace.export                  | -             | yes                    | yes                    | yes
            support                       | -             | yes                    | yes                    | yes
            enterprise.badge              | -             | -                      | -                      | yes
            enterprise.public-channel     | -             | -                      | -                      | yes
            agent.invoke                  | yes           | yes                    | yes                    | yes
            app.run                       | yes           | yes                    | yes                    | yes
            debug.run                     | yes           | yes                    | yes                    | yes
            sdk.call                      | yes           | yes                    | yes                    | yes
            knowledge.upload              | yes           | yes                    | yes                    | yes
            """;

    private static final Map<String, String> BASIC =
            Map.of("workspace.create", "5", "model.ark", "yes", "model.preview", "yes");

    private static final Map<String, String> PROFESSIONAL = Map.of(
            "points", "500/day, then billed",
            "points.buy", "yes",
            "agent.invoke", "7,500/month, then billed",
            "workspace.create", "10",
            "workspace.members", "100",
            "knowledge.storage", "10, then billed",
            "knowledge.expand", "yes",
            "api.call", "500/ever, then billed",
            "model.ark", "yes",
            "model.preview", "yes");

    private CozePriceList() {}

    static PriceList read() {
        return PriceList.parse(TABLE)
                .with("basic", "personal-free", BASIC)
                .with("professional", "personal-free", PROFESSIONAL);
    }
}
