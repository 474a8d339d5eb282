package org.modda.identity.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.modda.identity.account.Handle;
import org.springframework.stereotype.Component;

/**
 * How often passwords may be tried: ten times for one handle and then once in 15 seconds, so that
 * nobody can lock another out for long; and 60 times from one address and then once in two seconds,
 * whatever the handles. Right passwords do not count: a whole parliament may sit behind one
 * address. A network of IPv6 counts as one address by its first 64 bits.
 */
@Component
public class Attempts {

  private static final int NETWORK_BYTES = 8;

  private final Allowance byHandle;
  private final Allowance byAddress;
  private final Allowance signUps;

  Attempts(Clock clock) {
    this.byHandle = new Allowance(10, Duration.ofSeconds(15), clock);
    this.byAddress = new Allowance(60, Duration.ofSeconds(2), clock);
    this.signUps = new Allowance(300, Duration.ofSeconds(2), clock);
  }

  /** Before a password is looked at; refused with {@code too-many-attempts} (429). */
  public void begin(Handle handle, String address) {
    byAddress.take(network(address));
    byHandle.take(handle.value());
  }

  /** The password was right. */
  public void succeeded(Handle handle, String address) {
    byAddress.giveBack(network(address));
    byHandle.giveBack(handle.value());
  }

  /** For a handle that nobody can have. */
  void beginAsNobody(String address) {
    byAddress.take(network(address));
  }

  public void signUp(String address) {
    signUps.take(network(address));
  }

  private static String network(String address) {
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
