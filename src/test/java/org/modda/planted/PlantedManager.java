package org.modda.planted;

public final class PlantedManager {}
