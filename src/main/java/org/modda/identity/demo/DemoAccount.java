package org.modda.identity.demo;

import java.util.List;
import org.modda.identity.Role;

/** An invented person whom anyone may sign in as, on a demo server. */
public record DemoAccount(String handle, String password, String name, List<Role> roles) {}
