package org.modda.drafting.amending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.live.ChangeProvisionText;
import org.modda.platform.Refused;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes texts follow what was decided: the changes of one text in the order of the decision, those
 * of different texts side by side. Doing it again has no effect.
 */
@Component
public class FollowingTexts {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingTexts.class);

  /** Commands on their way to the store at once: they share its commits. */
  private static final int TOGETHER = 64;

  /** Somebody on another node may be first this often; then the log's processor goes on trying. */
  private static final int ATTEMPTS = 64;

  private final CommandGateway commands;
  private final Streams streams;

  FollowingTexts(CommandGateway commands, Streams streams) {
    this.commands = commands;
    this.streams = streams;
  }

  /**
   * Makes the texts follow the decisions among these events of a bill; returns when all have. What
   * could not be done now is done later, from the log. Blocks on the store.
   *
   * @param first the sequence of the first of them
   * @param last the sequence of the last
   */
  public void followNow(BillId bill, long first, long last) {
    try {
      follow(
          streams.read(bill.value(), first, last + 1).stream()
              .map(Recorded::event)
              .filter(WordsDecided.class::isInstance)
              .map(WordsDecided.class::cast)
              .toList());
    } catch (RuntimeException failure) {
      LOG.error("texts of bill {} will follow later", bill, failure);
    }
  }

  /** Returns when every text has followed. */
  void follow(List<WordsDecided> decided) {
    Semaphore places = new Semaphore(TOGETHER);
    List<CompletableFuture<Void>> underWay = new ArrayList<>();
    for (List<ChangeProvisionText> ofOneText : byText(decided).values()) {
      underWay.add(
          CompletableFuture.runAsync(
              () -> {
                places.acquireUninterruptibly();
                try {
                  ofOneText.forEach(this::send);
                } finally {
                  places.release();
                }
              },
              task -> Thread.ofVirtual().start(task)));
    }
    try {
      CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static Map<ProvisionId, List<ChangeProvisionText>> byText(List<WordsDecided> decided) {
    Map<ProvisionId, List<ChangeProvisionText>> byText = new LinkedHashMap<>();
    for (WordsDecided e : decided) {
      int n = 0;
      for (AmendedText text : e.texts()) {
        byText
            .computeIfAbsent(text.provision(), provision -> new ArrayList<>())
            .add(
                new ChangeProvisionText(
                    text.provision(),
                    e.bill(),
                    text.base(),
                    text.changes(),
                    e.cause(),
                    ++n,
                    e.by(),
                    e.at()));
      }
    }
    return byText;
  }

  private void send(ChangeProvisionText command) {
    for (int attempt = 1; ; attempt++) {
      try {
        commands.sendAndWait(command);
        return;
      } catch (ConcurrencyException otherNodeWasFirst) {
        if (attempt == ATTEMPTS) {
          throw otherNodeWasFirst;
        }
      } catch (Refused refused) {
        if (attempt == 1) {
          // Perhaps by what this node remembered of the text from before another wrote there. That
          // is forgotten now.
          continue;
        }
        // The bill judged these words on their base, so this is a fault: trying again is no use.
        LOG.error(
            "text {} does not follow what was decided because of {}: {}",
            command.provision(),
            command.cause(),
            refused.code());
        return;
      }
    }
  }
}
