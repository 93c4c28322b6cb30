package org.hepmva.io;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes what a server sends as it comes, and knows when it last heard of it. */
final class Reception implements HttpResponse.BodySubscriber<Long> {

    private final CompletableFuture<Long> end = new CompletableFuture<>();
    private final Sink sink;
    private final long most;
    private final Runnable heard;
    private Flow.Subscription subscription;
    private long count;

    /** Where the bytes go. */
    @FunctionalInterface
    interface Sink {

        /** Takes some bytes. */
        void take(byte[] bytes) throws IOException;
    }

    /**
     * A reception.
     *
     * @param sink  gets the bytes
     * @param most  how many are wanted; what comes beyond is not waited for
     * @param heard told whenever something comes
     */
    Reception(Sink sink, long most, Runnable heard) {
        this.sink = sink;
        this.most = most;
        this.heard = heard;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        heard.run();
        if (most == 0) {
            subscription.cancel();
            end.complete(0L);
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        heard.run();
        try {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[(int) Math.min(buffer.remaining(), most - count)];
                buffer.get(bytes);
                count += bytes.length;
                sink.take(bytes);
            }
        } catch (IOException e) {
            subscription.cancel();
            end.completeExceptionally(new UnkeptException(e));
        }
        if (count == most && !end.isDone()) {
            subscription.cancel();
            end.complete(count);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(count);
    }

    /** The server is not to blame: what it sent could not be kept, as if the disk is full. */
    static final class UnkeptException extends IOException {

        private static final long serialVersionUID = 1L;

        UnkeptException(IOException cause) {
            super(cause);
        }
    }
}
