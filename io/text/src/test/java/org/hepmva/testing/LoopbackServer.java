package org.hepmva.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of files on this machine, which counts what it is asked for. */
public final class LoopbackServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    /** {@return a server that has started} */
    public static LoopbackServer start() throws IOException {
        return start(HttpServer.create());
    }

    /** {@return a server of the JDK that has started here} */
    public static LoopbackServer start(HttpServer server) throws IOException {
        LoopbackServer loopback = new LoopbackServer(server);
        server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(loopback.threads);
        server.createContext("/", loopback::handle);
        server.start();
        return loopback;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(path + " " + exchange.getRequestHeaders().getFirst("Range"));
            handlers.getOrDefault(path, LoopbackServer::absent).handle(exchange);
        }
    }

    private static void absent(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
    }

    /** Serves a file, whole and in parts, with an ETag of its content. */
    public LoopbackServer serve(String path, byte[] content) {
        String tag = tag(content);
        return answer(path, exchange -> part(exchange, content, tag));
    }

    /** Answers as it is told. */
    public LoopbackServer answer(String path, HttpHandler handler) {
        handlers.put(path, handler);
        return this;
    }

    /** Answers with the part of a content that is asked for. */
    public static void part(HttpExchange exchange, byte[] content) throws IOException {
        part(exchange, content, tag(content));
    }

    private static String tag(byte[] content) {
        return "\"" + Arrays.hashCode(content) + "\"";
    }

    private static void part(HttpExchange exchange, byte[] content, String tag) throws IOException {
        String[] range = exchange.getRequestHeaders().getFirst("Range").replace("bytes=", "").split("-");
        int begin = Integer.parseInt(range[0]);
        int end = Math.min(content.length, Integer.parseInt(range[1]) + 1);
        Headers headers = exchange.getResponseHeaders();
        if (begin >= end) {
            headers.set("Content-Range", "bytes */" + content.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        headers.set("ETag", tag);
        headers.set("Content-Range", "bytes " + begin + "-" + (end - 1) + "/" + content.length);
        exchange.sendResponseHeaders(206, end - begin);
        exchange.getResponseBody().write(content, begin, end - begin);
    }

    /** Answers with all of a content, whatever is asked for. */
    public static void whole(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    /** {@return the address of a path} */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** {@return the port it listens at} */
    public int port() {
        return server.getAddress().getPort();
    }

    /** {@return what it was asked for so far, as {@code "/path bytes=0-99"}} */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
