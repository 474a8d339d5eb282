package example.notes;

import example.notes.NoteEvent.NoteId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/** Events that a catalogue refuses, and one with values of several kinds. */
public final class StrayEvents {

  private StrayEvents() {}

  /** The name of another event. */
  @EventName(value = "notes.note-changed", version = 1)
  public record AlsoChanged(String text) implements DomainEvent {}

  /** Its first form was never taken further. */
  @EventName(value = "notes.note-torn", version = 2)
  public record Torn(String note) implements DomainEvent {}

  /** Values of several kinds. */
  @EventName(value = "notes.note-pinned", version = 1)
  public record Pinned(Colour colour, @Nullable String why, List<NoteId> beside, Point place)
      implements DomainEvent {}

  /** An enum. */
  public enum Colour {
    RED
  }

  /** A value that its module writes in its own way. */
  public record Point(int x, int y) {}
}
