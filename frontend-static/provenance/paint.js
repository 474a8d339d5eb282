/**
 * How each origin looks: one rule for each, so that another choice of colours touches no element.
 * Groups differ by colour, and without it by the stroke under the words and its weight.
 */
const STROKES = ["solid", "dashed", "dotted", "double", "wavy"];
const COLOURS = 8;
/** The share of colour behind words by age, in percent, and the stroke's weight in pixels; from the newest. */
const AGES = {DAY: [42, 5], WEEK: [30, 4], MONTH: [20, 3], YEAR: [12, 2], OLDER: [6, 1], IMPORT: [0, 0]};

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** @param groups see origins.js; @param only the indexes of the origins that are marked, or null for all */
export function paint(groups, colour, only) {
  const marked = only && new Set(only);
  sheet.replaceSync(groups.flatMap((group, rank) => group.origins.map(origin => {
    const look = marked && !marked.has(origin) ? "--tint: transparent; color: var(--soft)" : declarations(lookOf(group, rank, colour));
    return `.o${origin} { ${look}; }`;
  })).join("\n"));
}

/** The look of a group's sign in the legend, as properties of its element. */
export function swatch(element, group, rank, colour) {
  Object.entries(lookOf(group, rank, colour)).forEach(([name, value]) => element.style.setProperty(name, value));
  return element;
}

function lookOf({key}, rank, colour) {
  if (colour === "age") {
    const [wash, weight] = AGES[key];
    return {"--tint": "var(--accent)", "--wash": `${wash}%`, "--weight": `${weight}px`, "--stroke": weight ? "solid" : "none"};
  }
  if (key === "IMPORT") {
    return {"--tint": "transparent", "--stroke": "none"};
  }
  if (colour === "version") {
    // There may be hundreds, which no strokes tell apart: the story of the words does.
    return {"--tint": `var(--tint-${rank % COLOURS})`, "--stroke": STROKES[rank % 3], "--weight": "1px"};
  }
  const heavier = Math.floor(rank / STROKES.length) % 2 === 1;
  if (rank === 0) {
    // Most of the text, as a rule: it is to be read at ease.
    return {"--tint": "var(--tint-0)", "--wash": "8%", "--weight": "1px"};
  }
  return {
    "--tint": `var(--tint-${rank % COLOURS})`,
    "--stroke": STROKES[rank % STROKES.length],
    "--weight": heavier ? "4px" : "2px",
  };
}

const declarations = look => Object.entries(look).map(([name, value]) => `${name}: ${value}`).join("; ");
