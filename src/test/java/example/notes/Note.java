package example.notes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteId;
import example.notes.NoteEvent.NoteOpened;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A note: an aggregate made up for tests. */
@Aggregate
public class Note {

  /** Opens a note. */
  public record OpenNote(@TargetAggregateIdentifier String note, String title, Instant at) {}

  /** Changes its text. */
  public record ChangeNote(@TargetAggregateIdentifier String note, String text, Instant at) {}

  @AggregateIdentifier private String note;
  private int number;

  protected Note() {}

  @CommandHandler
  Note(OpenNote command) {
    apply(new NoteOpened(new NoteId(command.note()), command.title(), command.at()));
  }

  @CommandHandler
  int handle(ChangeNote command) {
    apply(new NoteChanged(new NoteId(note), number + 1, command.text(), command.at()));
    return number;
  }

  @EventSourcingHandler
  void on(NoteOpened event) {
    note = event.note().value();
  }

  @EventSourcingHandler
  void on(NoteChanged event) {
    number = event.number();
  }
}
