package org.modda.platform.store;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Which types a stored token may name: Axon's tokens. Jackson refuses every type it is not allowed,
 * and without these no projection starts.
 */
public final class TokenForms {

  private TokenForms() {}

  public static Jackson3SerializerCustomizer allowed() {
    return json ->
        json.polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(TrackingToken.class)
                .allowIfSubType(TrackingToken.class)
                .build());
  }
}
