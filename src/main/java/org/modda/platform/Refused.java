package org.modda.platform;

import java.util.Map;

/**
 * A request that was understood and is not granted; nothing has changed.
 *
 * <p>It carries a code and facts, never prose: the browser says it in the reader's language. Over
 * HTTP it becomes an RFC 9457 problem, over a socket a {@code refused} frame.
 */
public final class Refused extends RuntimeException {

  /** Why, in the coarse terms of RFC 9110 §15.5. */
  public enum Kind {
    /** 400: the request itself is malformed. */
    MALFORMED(400),
    /** 401: nobody is signed in. */
    UNAUTHENTICATED(401),
    /** 403: this account may not do this. */
    FORBIDDEN(403),
    /** 404: there is no such thing, or this account may not see it. */
    UNKNOWN(404),
    /** 409: the state of the thing does not allow it. */
    CONFLICT(409),
    /** 412: the request acted on a state that has passed. */
    STALE(412),
    /** 413: larger than the stated limit. */
    TOO_LARGE(413),
    /** 422: well formed, and against a rule. */
    RULE(422),
    /** 429: more often than the stated rate. */
    TOO_OFTEN(429),
    /** 500: what is kept is not what was kept once; somebody has to look. */
    ALTERED(500),
    /** 503: the server cannot keep what it would have to acknowledge. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
      return status;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> facts;

  private Refused(Kind kind, String code, Map<String, Object> facts) {
    super(code + " " + facts, null, false, false);
    this.kind = kind;
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  /** A refusal for which the code says everything. */
  public static Refused because(Kind kind, String code) {
    return new Refused(kind, code, Map.of());
  }

  /** A refusal with the facts that a person needs to put it right. */
  public static Refused because(Kind kind, String code, Map<String, Object> facts) {
    return new Refused(kind, code, facts);
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong, in kebab case: {@code base-ahead-of-revision}. */
  public String code() {
    return code;
  }

  /** Numbers, ids and limits that belong to the code; never personal data. */
  public Map<String, Object> facts() {
    return facts;
  }
}
