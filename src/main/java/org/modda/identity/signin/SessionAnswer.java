package org.modda.identity.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.identity.Role;
import org.modda.identity.demo.DemoAccount;

/**
 * Who one is here.
 *
 * @param account null for a visitor
 * @param roles those held in the whole server
 * @param csrf what unsafe requests must carry; null for a program with a bearer token
 * @param demoAccounts absent unless this is a demo server
 */
public record SessionAnswer(
    @Nullable Asker account,
    Set<Role> roles,
    @Nullable String csrf,
    boolean demo,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DemoAccount> demoAccounts) {

  record Asker(String id, String name, String handle) {}
}
