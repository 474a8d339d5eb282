package example.notes;

import org.modda.platform.store.StoredName;
import org.modda.platform.store.Upcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A note without a heading has an empty one. */
@Component
public class NoteOpenedV2ToV3 implements Upcaster {

  @Override
  public StoredName from() {
    return new StoredName("notes.note-opened", 2);
  }

  @Override
  public ObjectNode upcast(ObjectNode event) {
    if (!event.has("title") || event.get("title").isNull()) {
      event.put("title", "");
    }
    return event;
  }
}
