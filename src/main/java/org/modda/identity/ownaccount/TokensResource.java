package org.modda.identity.ownaccount;

import org.jspecify.annotations.Nullable;
import org.modda.identity.SignedIn;
import org.modda.identity.signin.AccessTokens;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for one's own programs. */
@RestController
@RequestMapping("/api/account/tokens")
class TokensResource {

  record Wanted(String label) {}

  private final AccessTokens tokens;

  TokensResource(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AccessTokens.Made make(
      @RequestBody Wanted wanted,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    return tokens.make(asker.account(), wanted.label(), IdempotencyKey.of(key));
  }

  @DeleteMapping("/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable String token,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    tokens.withdraw(asker.account(), token, IdempotencyKey.of(key));
  }
}
