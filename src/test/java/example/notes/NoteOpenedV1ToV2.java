package example.notes;

import org.modda.platform.store.StoredName;
import org.modda.platform.store.Upcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A note's heading was called its name. */
@Component
public class NoteOpenedV1ToV2 implements Upcaster {

  @Override
  public StoredName from() {
    return new StoredName("notes.note-opened", 1);
  }

  @Override
  public ObjectNode upcast(ObjectNode event) {
    event.set("title", event.remove("name"));
    return event;
  }
}
