package example.notes;

import java.time.Instant;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/** What can happen to a note: a family made up for tests. Its first event had another form once. */
public sealed interface NoteEvent extends DomainEvent {

  /** A note, by an id. */
  record NoteId(String value) {}

  @EventName(value = "notes.note-opened", version = 3)
  record NoteOpened(NoteId note, String title, Instant at) implements NoteEvent {}

  @EventName(value = "notes.note-changed", version = 1)
  record NoteChanged(NoteId note, int number, String text, Instant at) implements NoteEvent {}
}
