package org.modda.publication.version;

import java.util.ArrayList;
import java.util.List;
import org.modda.drafting.BillId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.publication.VersionEvent;
import org.modda.publication.VersionEvent.VersionPublished;

/** The versions of one bill, read on from where its register was read to before. */
final class ReadRegister {

  private final String stream;
  private final List<Version> versions = new ArrayList<>();
  private long next;

  ReadRegister(BillId bill) {
    stream = new VersionRegisterId(bill).toString();
  }

  synchronized List<Version> on(Streams streams) {
    for (Recorded one : streams.read(stream, next, Long.MAX_VALUE)) {
      if (one.event() instanceof VersionEvent event) {
        switch (event) {
          case VersionPublished e -> versions.add(Version.of(e));
        }
      }
      next = one.sequence() + 1;
    }
    return List.copyOf(versions);
  }
}
