package org.modda.drafting.live;

import org.modda.identity.AccountId;

/**
 * Somebody's selection in a text; broadcast and never stored.
 *
 * @param anchor where it began, {@code head} where it ends: UTF-16 units in the text of {@code
 *     revision}
 */
record Presence(String session, AccountId account, int anchor, int head, long revision) {}
