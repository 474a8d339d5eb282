package org.modda.amendments.wording;

/** The forms in which an instruction names a provision. */
enum Grammar {
  /** By itself, as a heading says it: 5-modda, Статья 5, Article 5. */
  ALONE,
  /** As what is repealed or restated: 5-modda, статью 5. */
  OBJECT,
  /** As where words stand: 5-moddada, (в) статье 5. */
  PLACE,
  /** As what something comes after: 9-moddadan, (после) статьи 9. */
  AFTER,
  /** As what something belongs to: 5-moddaning, статьи 5. */
  OF,
  /** As what is put in: 9¹-modda (bilan), статьёй 9¹. */
  MEANS
}
