package org.modda.drafting;

import org.modda.text.ChangeSet;

/**
 * Other words for one provision, as they were decided.
 *
 * @param base the revision of the provision's text that the change set was made on; what was
 *     accepted since then it is rebased over
 */
public record AmendedText(ProvisionId provision, long base, ChangeSet changes) {}
