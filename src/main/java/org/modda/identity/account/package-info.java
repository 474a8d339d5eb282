/** Accounts as the log knows them, and the erasable people behind them. */
@NullMarked
package org.modda.identity.account;

import org.jspecify.annotations.NullMarked;
