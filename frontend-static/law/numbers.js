/**
 * How a provision is named in the language its law is written in: "9¹-modda", "Статья 9¹",
 * "Article 9¹". A number is a pair (main, inserted), so that 9¹ is never 91; what an imported source
 * prints is shown verbatim. Pure.
 */
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Uzbek puts the word after the number and a hyphen, Russian and English before it. */
const WORDS = {
  "uz-Latn": {
    BOOK: "kitob", PART: "boʻlim", TITLE: "titul", CHAPTER: "bob", DIVISION: "boʻlinma", SECTION: "paragraf",
    SUBSECTION: "kichik paragraf", ARTICLE: "modda", PARAGRAPH: "qism", SUBPARAGRAPH: "xatboshi", POINT: "band",
    SUBPOINT: "kichik band", SCHEDULE: "ilova",
  },
  "uz-Cyrl": {
    BOOK: "китоб", PART: "бўлим", TITLE: "титул", CHAPTER: "боб", DIVISION: "бўлинма", SECTION: "параграф",
    SUBSECTION: "кичик параграф", ARTICLE: "модда", PARAGRAPH: "қисм", SUBPARAGRAPH: "хатбоши", POINT: "банд",
    SUBPOINT: "кичик банд", SCHEDULE: "илова",
  },
  ru: {
    BOOK: "Книга", PART: "Раздел", TITLE: "Титул", CHAPTER: "Глава", DIVISION: "Подраздел", SECTION: "Параграф",
    SUBSECTION: "Подпараграф", ARTICLE: "Статья", PARAGRAPH: "Часть", SUBPARAGRAPH: "Абзац", POINT: "Пункт",
    SUBPOINT: "Подпункт", SCHEDULE: "Приложение",
  },
  en: {
    BOOK: "Book", PART: "Part", TITLE: "Title", CHAPTER: "Chapter", DIVISION: "Division", SECTION: "Section",
    SUBSECTION: "Subsection", ARTICLE: "Article", PARAGRAPH: "Paragraph", SUBPARAGRAPH: "Subparagraph",
    POINT: "Point", SUBPOINT: "Subpoint", SCHEDULE: "Schedule",
  },
};

/** Units whose number stands in the margin, with no word: "1.", "1)". */
const MARGINAL = {PARAGRAPH: ".", SUBPARAGRAPH: ".", SECTION: ".", SUBSECTION: ".", POINT: ")", SUBPOINT: ")"};

/** The number as pieces `{text}` and `{raised}`; none where the unit has no number. */
export function numberPieces({main, inserted, printed}) {
  if (printed !== null && printed !== undefined) {
    return [{text: printed}];
  }
  if (main === 0 && inserted === 0) {
    return [];
  }
  return inserted === 0 ? [{text: String(main)}] : [{text: String(main)}, {raised: String(inserted)}];
}

/** "9¹-modda" as pieces, in the law's language; the bare number where the language has no words here. */
export function designation({kind, number}, language) {
  const pieces = numberPieces(number);
  const word = WORDS[tongue(language)]?.[kind];
  if (pieces.length === 0 || !word || isPrinted(number)) {
    return pieces;
  }
  return tongue(language).startsWith("uz")
    ? [...pieces, {text: `-${word}`}]
    : [{text: `${word} `}, ...pieces];
}

/** The number as it stands in the margin beside the unit's text. */
export function marginal({kind, number}) {
  const pieces = numberPieces(number);
  const mark = MARGINAL[kind];
  return pieces.length > 0 && mark && !isPrinted(number) ? [...pieces, {text: mark}] : pieces;
}

/** Pieces as plain text, raised digits as superscripts: for titles and for speech. */
export function plain(pieces) {
  return pieces.map(({text, raised}) => text ?? raised.replace(/\d/g, digit => SUPERSCRIPTS[digit])).join("");
}

/** What a person calls the unit: its designation, else its heading. */
export function called(provision, language) {
  return plain(designation(provision, language)) || provision.heading;
}

/** Whether the unit is a heading over others rather than words of its own. */
export function isDivision(kind) {
  return ["BOOK", "PART", "TITLE", "CHAPTER", "DIVISION", "SCHEDULE"].includes(kind);
}

/** Whether the unit stands inside an article, numbered in the margin. */
export function isInner(kind) {
  return ["SUBSECTION", "PARAGRAPH", "SUBPARAGRAPH", "POINT", "SUBPOINT"].includes(kind);
}

function isPrinted({printed}) {
  return printed !== null && printed !== undefined;
}

function tongue(language) {
  const [base, ...rest] = language.split("-");
  if (base === "uz") {
    return rest.includes("Cyrl") ? "uz-Cyrl" : "uz-Latn";
  }
  return base;
}
