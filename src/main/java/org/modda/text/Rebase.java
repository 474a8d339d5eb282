package org.modda.text;

/**
 * The law of live editing: a late submission is mapped over the revisions that it has missed one at
 * a time, at both ends.
 *
 * <p>Mapping over the composition of several revisions can give another text than mapping over them
 * singly. On {@code "g"}, one revision deletes the letter and the next inserts {@code "xe"}. An
 * insertion of {@code "mqo"} made before the letter meets the second revision at the same place and
 * so comes after it: {@code "xemqo"}. Composed, the two are one replacement of the letter, and what
 * was inserted before the letter stands before it: {@code "mqoxe"}. The result would depend on how
 * many revisions happened to arrive together, and two ends that batch differently would part for
 * good. See {@code docs/decisions/0001-one-revision-at-a-time.md}.
 */
public final class Rebase {

  private Rebase() {}

  /**
   * The submission as it reads after those revisions. Where an accepted revision and the submission
   * insert at the same place, the accepted text stands first.
   *
   * @param submission made on the revision that the accepted ones follow
   * @param acceptedSinceBase the revisions after that one, oldest first
   */
  public static ChangeSet over(ChangeSet submission, Iterable<ChangeSet> acceptedSinceBase) {
    ChangeSet rebased = submission;
    for (ChangeSet accepted : acceptedSinceBase) {
      rebased = rebased.map(accepted, false);
    }
    return rebased;
  }
}
