package org.modda.identity;

import java.util.List;

/**
 * Several acts of several people in one command. Its handler must check each of them with {@link
 * Access#check} and judge it for itself; so the command as a whole is let through.
 */
public interface Gathered {

  List<? extends Act> acts();
}
