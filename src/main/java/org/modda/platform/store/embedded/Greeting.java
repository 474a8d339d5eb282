package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Tells this process's own driver from other programs of the machine: a driver's first message
 * names its application (MongoDB Handshake specification), and ours names a secret.
 */
final class Greeting {

  private static final AttributeKey<Boolean> ADMITTED =
      AttributeKey.valueOf(Greeting.class, "admitted");

  private final byte[] secret;

  Greeting(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  boolean admits(Channel channel, String command, Document query) {
    if (channel.hasAttr(ADMITTED)) {
      return true;
    }
    boolean greets = command.equalsIgnoreCase("ismaster") || command.equalsIgnoreCase("hello");
    if (greets
        && query.get("client") instanceof Document client
        && client.get("application") instanceof Document application
        && application.get("name") instanceof String name
        && MessageDigest.isEqual(secret, name.getBytes(StandardCharsets.UTF_8))) {
      channel.attr(ADMITTED).set(true);
      return true;
    }
    return false;
  }
}
