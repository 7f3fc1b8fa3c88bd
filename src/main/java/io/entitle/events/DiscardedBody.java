package io.entitle.events;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer that nobody wants: so much is read that the connection can serve again, then it is dropped. */
final class DiscardedBody implements BodySubscriber<Boolean> {

    private static final long AT_MOST = 1 << 16;

    /** Whether all of it came. */
    private final CompletableFuture<Boolean> whole = new CompletableFuture<>();

    private Optional<Subscription> body = Optional.empty();
    private long read;

    @Override
    public CompletionStage<Boolean> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        body = Optional.of(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        read += bytes.stream().mapToLong(ByteBuffer::remaining).sum();
        if (read > AT_MOST) {
            body.ifPresent(Subscription::cancel);
            whole.complete(false);
        } else {
            body.ifPresent(subscription -> subscription.request(1));
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.complete(false);
    }

    @Override
    public void onComplete() {
        whole.complete(true);
    }
}
