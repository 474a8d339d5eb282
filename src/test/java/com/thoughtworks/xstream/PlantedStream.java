package com.thoughtworks.xstream;

/** Stands in the forbidden package, so that the rule against it can be seen to bite. */
public final class PlantedStream {}
