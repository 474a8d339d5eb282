package org.modda.identity.demo;

import java.util.List;
import org.modda.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this is a server for trying things out: one without a MongoDB of its own, unless {@code
 * modda.demo} says otherwise. Its accounts and their one password are known to everybody.
 */
@Component
public class DemoServer {

  private static final String PASSWORD = "ochiq-qonun-2026";

  private final boolean active;

  DemoServer(@Value("${modda.demo:}") String demo, @Value("${modda.mongodb.uri:}") String mongoDb) {
    this.active = demo.isBlank() ? mongoDb.isBlank() : Boolean.parseBoolean(demo);
  }

  public boolean active() {
    return active;
  }

  public List<DemoAccount> accounts() {
    return List.of(
        account("dilnoza", "Dilnoza Rahimova", Role.DRAFTER, Role.CLERK),
        account("aziza", "Aziza Karimova", Role.DEPUTY),
        account("bobur", "Bobur Aliyev", Role.DEPUTY),
        account("sardor", "Sardor Toʻxtayev"),
        account("kamola", "Kamola Yusupova", Role.MODERATOR, Role.CLERK),
        account("admin", "Administrator", Role.ADMINISTRATOR));
  }

  private static DemoAccount account(String handle, String name, Role... roles) {
    return new DemoAccount(handle, PASSWORD, name, List.of(roles));
  }
}
