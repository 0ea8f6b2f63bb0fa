// The Adobe Glyph List as a map from glyph name to text, read from the tables of pdf.js, with what Unicode has learned since.
import { readFileSync } from "node:fs";

// Names the list gives to several characters: letters with points or vowel signs. pdf.js leaves them out.
const POINTS = {
  hatafpatah: 0x5b2, hatafsegol: 0x5b1, hiriq: 0x5b4, holam: 0x5b9, patah: 0x5b7, qamats: 0x5b8, qubuts: 0x5bb, segol: 0x5b6, sheva: 0x5b0,
  tsere: 0x5b5,
};
const POINTED = { dalet: [0x5d3, Object.keys(POINTS)], qof: [0x5e7, Object.keys(POINTS)], resh: [0x5e8, Object.keys(POINTS)],
  finalkaf: [0x5da, ["qamats", "sheva"]], lamed: [0x5dc, ["holam"]] };
const SEQUENCES = {
  hamzadammaarabic: [0x621, 0x64f], hamzadammatanarabic: [0x621, 0x64c], hamzafathaarabic: [0x621, 0x64e], hamzafathatanarabic: [0x621, 0x64b],
  hamzalowkasraarabic: [0x621, 0x650], hamzalowkasratanarabic: [0x621, 0x64d], hamzasukunarabic: [0x621, 0x652],
  lamedholamdagesh: [0x5dc, 0x5b9, 0x5bc], lamedholamdageshhebrew: [0x5dc, 0x5b9, 0x5bc], lammeemjeeminitialarabic: [0xfedf, 0xfee4, 0xfea0],
  lammeemkhahinitialarabic: [0xfedf, 0xfee4, 0xfea8], noonhehinitialarabic: [0xfee7, 0xfeec],
  rehyehaleflamarabic: [0x631, 0xfef3, 0xfe8e, 0x644], shaddafathatanarabic: [0x651, 0x64b], tchehmeeminitialarabic: [0xfb7c, 0xfee4],
};

// The list knows these for private use only; Unicode has had them since version 3.2.
const PIECES = {
  parenlefttp: 0x239b, parenleftex: 0x239c, parenleftbt: 0x239d, parenrighttp: 0x239e, parenrightex: 0x239f, parenrightbt: 0x23a0,
  bracketlefttp: 0x23a1, bracketleftex: 0x23a2, bracketleftbt: 0x23a3, bracketrighttp: 0x23a4, bracketrightex: 0x23a5, bracketrightbt: 0x23a6,
  bracelefttp: 0x23a7, braceleftmid: 0x23a8, braceleftbt: 0x23a9, braceex: 0x23aa, bracerighttp: 0x23ab, bracerightmid: 0x23ac,
  bracerightbt: 0x23ad, integralex: 0x23ae, arrowhorizex: 0x23af, radicalex: 0x23af, arrowvertex: 0x23d0,
};

// Names that fonts use and neither list has.
const OTHERS = {
  Ngrave: 0x1f8, ngrave: 0x1f9, Hcaron: 0x21e, hcaron: 0x21f, Adot: 0x226, Adotaccent: 0x226, adot: 0x227, adotaccent: 0x227, Ecedilla: 0x228,
  ecedilla: 0x229, Odot: 0x22e, Odotaccent: 0x22e, odot: 0x22f, odotaccent: 0x22f, Ymacron: 0x232, ymacron: 0x233, dotlessj: 0x237,
  registersans: 0xae, registerserif: 0xae,
};

// Forms of a character that are for private use in the list: the text is the character itself. Accents for capitals are those for the rest.
const plainName = (name) => name.replace(/(small|oldstyle|superior|inferior|sans|serif)$/, "").replace(/(low|upper)?(left|right)thai$/, "thai");

const isPrivate = (scalar) => scalar >= 0xe000 && scalar <= 0xf8ff;

/** Glyph name to text. */
export function readGlyphList(workerFile) {
  const source = readFileSync(workerFile, "utf8");
  const listed = new Map([...table(source, "getGlyphsUnicode"), ...table(source, "getDingbatsGlyphsUnicode")]);
  const texts = new Map();
  for (const [name, scalar] of listed) {
    const plain = isPrivate(scalar) ? (PIECES[name] ?? plainScalar(listed, name)) : scalar;
    if (plain >= 0x20 && !isPrivate(plain) && !name.includes("_")) texts.set(name, String.fromCodePoint(plain));
  }
  for (const [letter, [scalar, points]] of Object.entries(POINTED)) {
    for (const point of points) {
      for (const suffix of ["", "hebrew"]) texts.set(letter + point + suffix, String.fromCodePoint(scalar, POINTS[point]));
    }
  }
  for (const [name, scalars] of Object.entries(SEQUENCES)) texts.set(name, String.fromCodePoint(...scalars));
  for (const [name, scalar] of Object.entries(OTHERS)) texts.set(name, String.fromCodePoint(scalar));
  return texts;
}

function plainScalar(listed, name) {
  const plain = plainName(name);
  return listed.get(plain) ?? listed.get(plain.toLowerCase()) ?? 0;
}

function table(source, name) {
  const start = source.indexOf(`const ${name} = `);
  const end = source.indexOf("\n});", start);
  if (start < 0 || end < 0) throw new Error(`${name} is not where it was; another version of pdfjs-dist?`);
  return [...source.slice(start, end).matchAll(/t(?:\.(\w+)|\["([^"]+)"\]) = (0x[0-9a-fA-F]+);/g)]
    .map((match) => [match[1] ?? match[2], Number(match[3])]);
}
