package org.modda.planted;

import org.modda.platform.DomainEvent;

public final class PlantedEvent implements DomainEvent {}
