package org.ketachart.workbench.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body in memory, up to a size that no answer to one visit has. */
final class BoundedBody implements BodySubscriber<byte[]> {
    static final int LARGEST = 64 << 20;

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription source;

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (!whole.isDone()) {
                taken.writeBytes(bytes);
            }
        }
        if (taken.size() > LARGEST && source != null) {
            source.cancel();
            whole.completeExceptionally(new TooLong());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(taken.toByteArray());
    }

    /** Says that a body went on for too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        private TooLong() {
            super("an answer must have at most " + LARGEST + " bytes");
        }
    }
}
