package example.notes;

import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteOpened;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What a projection of notes saw, in memory; it can be told to fail. */
@Component
@ProcessingGroup("notes")
public class NoteList {

  public final List<String> seen = new CopyOnWriteArrayList<>();
  public final AtomicInteger failures = new AtomicInteger();

  @EventHandler
  void on(NoteOpened event) {
    seen.add(event.title());
  }

  @EventHandler
  void on(NoteChanged event) {
    if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw new IllegalStateException("made to fail");
    }
    seen.add(event.text());
  }
}
