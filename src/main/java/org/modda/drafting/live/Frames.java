package org.modda.drafting.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.TextAt;
import org.modda.identity.AccountId;
import org.modda.identity.Role;
import org.modda.platform.Refused;
import org.modda.text.ChangeSetJson;
import tools.jackson.core.io.JsonStringEncoder;

/** The server's frames as text: {@code docs/protocol.md}, "From the server". */
final class Frames {

  static final String PONG = "{\"t\":\"pong\"}";
  static final String DRAINING = "{\"t\":\"bye\",\"code\":\"draining\"}";

  private Frames() {}

  static String welcome(
      String session, @Nullable AccountId account, Set<Role> roles, long sequence) {
    StringBuilder out = new StringBuilder("{\"t\":\"welcome\",\"session\":");
    quoted(session, out).append(",\"account\":");
    if (account == null) {
      out.append("null");
    } else {
      quoted(account.value(), out);
    }
    out.append(",\"roles\":[");
    String separator = "";
    for (Role role : Role.values()) {
      if (roles.contains(role)) {
        quoted(role.name(), out.append(separator));
        separator = ",";
      }
    }
    return out.append("],\"sequence\":").append(sequence).append('}').toString();
  }

  /** The room goes on from a revision that the other end has. */
  static String joined(ProvisionId provision, long revision) {
    return start("joined", provision).append(",\"rev\":").append(revision).append('}').toString();
  }

  /** The room goes on from this text. */
  static String joined(ProvisionId provision, TextAt text) {
    StringBuilder out = start("joined", provision).append(",\"rev\":").append(text.revision());
    if (text.changedBy() != null) {
      quoted(text.changedBy().value(), out.append(",\"by\":"));
      quoted(text.changed().toString(), out.append(",\"at\":"));
    }
    return quoted(text.text(), out.append(",\"text\":")).append('}').toString();
  }

  /** Revisions in order, the first of them {@code from}. */
  static String revisions(ProvisionId provision, long from, List<String> encoded) {
    StringBuilder out =
        start("revs", provision).append(",\"from\":").append(from).append(",\"revs\":[");
    for (int i = 0; i < encoded.size(); i++) {
      out.append(i == 0 ? "" : ",").append(encoded.get(i));
    }
    return out.append("]}").toString();
  }

  /** One revision inside a {@code revs} frame: encoded once, for every reader. */
  static String revision(ChangeSetAccepted e) {
    StringBuilder out = new StringBuilder(128).append("{\"c\":");
    quoted(e.client(), out).append(",\"n\":").append(e.n()).append(",\"by\":");
    quoted(e.by().value(), out).append(",\"at\":\"").append(e.at()).append('"');
    if (e.cause() != null) {
      quoted(e.cause(), out.append(",\"cause\":"));
    }
    out.append(",\"ch\":");
    ChangeSetJson.write(e.changes(), out);
    return out.append('}').toString();
  }

  /** A submission that makes no revision of its own, or made this one before. */
  static String settled(ProvisionId provision, long n, long revision) {
    return start("settled", provision)
        .append(",\"n\":")
        .append(n)
        .append(",\"rev\":")
        .append(revision)
        .append('}')
        .toString();
  }

  static String refused(ProvisionId provision, long n, Refused refused) {
    StringBuilder out = start("refused", provision).append(",\"n\":").append(n);
    return reason(refused, out);
  }

  static String refused(Refused refused) {
    return reason(refused, new StringBuilder("{\"t\":\"refused\""));
  }

  static String outline(long sequence) {
    return "{\"t\":\"outline\",\"sequence\":" + sequence + "}";
  }

  static String here(ProvisionId provision, Iterable<Presence> people) {
    StringBuilder out = start("here", provision).append(",\"people\":[");
    String separator = "";
    for (Presence p : people) {
      out.append(separator).append("{\"s\":");
      quoted(p.session(), out).append(",\"account\":");
      quoted(p.account().value(), out)
          .append(",\"anchor\":")
          .append(p.anchor())
          .append(",\"head\":")
          .append(p.head())
          .append(",\"rev\":")
          .append(p.revision())
          .append('}');
      separator = ",";
    }
    return out.append("]}").toString();
  }

  private static StringBuilder start(String type, ProvisionId provision) {
    StringBuilder out = new StringBuilder(96).append("{\"t\":\"").append(type).append("\",\"p\":");
    return quoted(provision.value(), out);
  }

  private static String reason(Refused refused, StringBuilder out) {
    quoted(refused.code(), out.append(",\"code\":")).append(",\"facts\":{");
    String separator = "";
    for (Map.Entry<String, Object> fact : refused.facts().entrySet()) {
      quoted(fact.getKey(), out.append(separator)).append(':');
      if (fact.getValue() instanceof Number number) {
        out.append(number);
      } else {
        quoted(String.valueOf(fact.getValue()), out);
      }
      separator = ",";
    }
    return out.append("}}").toString();
  }

  private static StringBuilder quoted(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    return out.append('"');
  }
}
