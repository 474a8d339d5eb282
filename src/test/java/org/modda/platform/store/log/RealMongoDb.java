package org.modda.platform.store.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A MongoDB to test against: the one named by {@code MODDA_TEST_MONGODB_URI}, else one in Docker
 * where Docker answers, else none, and then the tests are skipped and say so.
 */
final class RealMongoDb implements ExecutionCondition {

  private static final String VARIABLE = "MODDA_TEST_MONGODB_URI";
  private static final Optional<String> URI = find();

  static Optional<String> uri() {
    return URI;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return URI.isPresent()
        ? ConditionEvaluationResult.enabled("MongoDB at hand")
        : ConditionEvaluationResult.disabled("no MongoDB: set " + VARIABLE + " or start Docker");
  }

  private static Optional<String> find() {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isBlank()) {
      System.out.println("The log's contract runs on the MongoDB of " + VARIABLE + ".");
      return Optional.of(named);
    }
    boolean socket =
        System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    if (socket && DockerClientFactory.instance().isDockerAvailable()) {
      MongoDBContainer container = new MongoDBContainer("mongo:8.0");
      container.start();
      System.out.println("The log's contract runs on MongoDB 8.0 in Docker.");
      return Optional.of(container.getReplicaSetUrl());
    }
    System.out.println(
        "The log's contract ran on the embedded server only: no MongoDB, no Docker.");
    return Optional.empty();
  }
}
