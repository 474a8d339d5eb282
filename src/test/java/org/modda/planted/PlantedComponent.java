package org.modda.planted;

import org.springframework.stereotype.Component;

public final class PlantedComponent {

  @Component
  public static final class Inside {}

  private PlantedComponent() {}
}
