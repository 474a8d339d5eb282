package org.modda.amendments.docket;

/** What tabling answers with. */
record Tabled(String id, int number) {}
