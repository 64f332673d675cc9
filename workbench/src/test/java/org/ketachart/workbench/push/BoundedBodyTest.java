package org.ketachart.workbench.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** An answer without end is not waited for, and not kept. */
class BoundedBodyTest {
    private boolean cancelled;

    private BoundedBody taken(int mebibytes) {
        BoundedBody body = new BoundedBody();
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                assertThat(count).isPositive();
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        });
        for (int i = 0; i < mebibytes; i++) {
            body.onNext(List.of(ByteBuffer.allocate(1 << 20)));
        }
        return body;
    }

    @Test
    void a_body_up_to_the_limit_is_whole() {
        BoundedBody body = taken(64);
        body.onComplete();
        assertThat(body.getBody().toCompletableFuture().join()).hasSize(64 << 20);
        assertThat(cancelled).isFalse();
    }

    @Test
    void a_body_beyond_it_ends_the_exchange() {
        BoundedBody body = taken(65);
        assertThat(cancelled).isTrue();
        assertThatThrownBy(() -> body.getBody().toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("an answer must have at most 67108864 bytes");
    }
}
