package org.modda.platform.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things are kept, as an operator sets it.
 *
 * @param data the folder of the embedded store; used where no MongoDB is named
 * @param mongodb a MongoDB instead of the embedded store
 * @param projections how projections run
 */
@ConfigurationProperties("modda")
record StoreSettings(
    @DefaultValue("./data") Path data,
    @DefaultValue MongoDb mongodb,
    @DefaultValue Projections projections) {

  /**
   * A MongoDB server.
   *
   * @param uri its connection string; empty for the embedded store
   * @param events the names of the three databases
   */
  record MongoDb(
      @Nullable String uri,
      @DefaultValue("modda_events") String events,
      @DefaultValue("modda_views") String views,
      @DefaultValue("modda_people") String people) {}

  /**
   * How projections run.
   *
   * @param wake the least time between two wakes of projections under load
   * @param batch how many events are projected before the token is kept
   */
  record Projections(@DefaultValue("1s") Duration wake, @DefaultValue("500") int batch) {}
}
