package org.modda.planted;

import com.thoughtworks.xstream.PlantedStream;

public class PlantedXStream {
  PlantedStream stream = new PlantedStream();
}
