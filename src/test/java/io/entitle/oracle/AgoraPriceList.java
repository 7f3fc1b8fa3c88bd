package io.entitle.oracle;

/** {@code facts/agora-im.md}: "Entitlements by plan". */
final class AgoraPriceList {

    private static final String TABLE = """
            key                  | free       | basic                     | advanced                  | enterprise
            friend.add           | 100        | 3,000                     | unlimited                 | unlimited
            user.register        | 100        | unlimited                 | unlimited                 | unlimited
            user.online          | 100        | unlimited                 | unlimited                 | unlimited
            login                | 100/month  | 10,000/month, then billed | 10,000/month, then billed | 10,000/month, then billed
            message.retention    | 3          | 7                         | 90                        | 180
            message.send         | yes        | yes                       | yes                       | yes
            message.offline      | yes        | yes                       | yes                       | yes
            message.custom       | yes        | yes                       | yes                       | yes
            message.recall       | yes        | yes                       | yes                       | yes
            user.attributes      | yes        | yes                       | yes                       | yes
            push                 | yes        | yes                       | yes                       | yes
            thread               | yes        | yes                       | yes                       | yes
            reaction             | yes        | yes                       | yes                       | yes
            conversation.list    | yes        | yes                       | yes                       | yes
            group.create         | 100        | 100,000                   | unlimited                 | unlimited
            group.member.add     | 100        | 300                       | 3,000                     | 8,000
            group.join           | 100        | 600                       | unlimited                 | unlimited
            room.create          | -          | 100                       | unlimited                 | unlimited
            room.broadcast       | -          | yes                       | yes                       | yes
            room.mute-all        | -          | yes                       | yes                       | yes
            room.priority        | -          | yes                       | yes                       | yes
            room.allow-list      | -          | yes                       | yes                       | yes
            room.history         | -          | yes                       | yes                       | yes
            cluster.vip          | -          | -                         | -                         | yes
            callback.message     | -          | -                         | yes                       | yes
            callback.user-status | -          | -                         | yes                       | yes
            callback.pre-send    | -          | -                         | yes                       | yes
            device.multi         | -          | yes                       | yes                       | yes
            receipt.read         | -          | yes                       | yes                       | yes
            receipt.group        | -          | -                         | yes                       | yes
            translation          | -          | -                         | yes                       | yes
            moderation           | -          | -                         | yes                       | yes
            rest.rate            | 100/second | 100/second                | 100/second                | 100/second
            """;

    private AgoraPriceList() {}

    static PriceList read() {
        return PriceList.parse(TABLE);
    }
}
