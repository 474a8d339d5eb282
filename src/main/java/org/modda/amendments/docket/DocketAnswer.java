package org.modda.amendments.docket;

/**
 * What became of a command to a docket; a repeat of the command gets the same.
 *
 * @param sequence the sequence of the last event that it made
 * @param about the amendment or the scenario that it was about; empty where it was about all
 * @param number the number of that amendment in the docket; 0 where it was about none
 */
public record DocketAnswer(long sequence, String about, int number) {}
