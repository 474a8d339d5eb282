package org.modda.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modda.ModdaServer;

/** A whole server in a process of its own, on a data folder, so that it can be killed. */
public final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts our own classes on this JVM's class path. */
  public static ServerProcess start(Path data, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ModdaServer.class.getName());
    return java(data, command, arguments);
  }

  /**
   * Runs {@code java} with what comes before the program's own arguments, and waits until the
   * server says where to look.
   */
  public static ServerProcess java(Path data, List<String> before, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(before);
    command.addAll(List.of("--modda.data=" + data, "--logging.level.org.modda=info"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new ServerProcess(process, port(process));
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public long pid() {
    return process.pid();
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The port it says it listens on; what it prints afterwards is read and thrown away. */
  private static int port(Process server) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.contains("Open http://")) {
        Thread.ofVirtual().start(() -> drain(out));
        return Integer.parseInt(line.replaceAll(".*Open http://[^:]+:(\\d+).*", "$1"));
      }
    }
    throw new AssertionError("the server did not start:\n" + said);
  }

  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException gone) {
      // The server is dead: there is nothing more to read.
    }
  }
}
