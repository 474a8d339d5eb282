package org.modda.amendments.trying;

import java.util.List;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Consolidated;
import org.modda.amendments.radar.BillAndDocket;

/**
 * A trial with what it was made on: for whoever carries it out.
 *
 * @param moment the bill and its docket as they were
 * @param ordered those that were tried
 */
public record Tried(
    BillAndDocket moment, List<Candidate> ordered, Consolidated consolidated, Trial trial) {}
