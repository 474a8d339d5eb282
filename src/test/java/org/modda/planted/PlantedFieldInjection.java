package org.modda.planted;

import org.springframework.beans.factory.annotation.Autowired;

public class PlantedFieldInjection {
  @Autowired String injected;
}
