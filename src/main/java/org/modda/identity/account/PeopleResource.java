package org.modda.identity.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modda.identity.AccountId;
import org.modda.identity.Names;
import org.modda.platform.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The names behind ids, for anyone who reads a page; at most 200 at once ({@code too-many-ids}).
 */
@RestController
class PeopleResource {

  private static final int MOST = 200;

  record Answer(Map<String, String> people) {}

  private final Names names;

  PeopleResource(Names names) {
    this.names = names;
  }

  @GetMapping("/api/people")
  Answer people(@RequestParam List<String> ids) {
    if (ids.size() > MOST) {
      throw Refused.because(Refused.Kind.MALFORMED, "too-many-ids", Map.of("limit", MOST));
    }
    List<AccountId> accounts = ids.stream().distinct().map(AccountId::new).toList();
    return new Answer(
        names.of(accounts).entrySet().stream()
            .collect(Collectors.toMap(name -> name.getKey().value(), Map.Entry::getValue)));
  }
}
