package org.modda.planted.text;

import org.springframework.util.StringUtils;

public class PlantedSpringInText {
  boolean usesSpring(String text) {
    return StringUtils.hasText(text);
  }
}
