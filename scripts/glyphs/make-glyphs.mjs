// make-glyphs.mjs PDF.WORKER.MJS FOLDER-OF-AFM OUTPUT-FOLDER
//
// glyph-names.br, unpacked: one name a line with its text, "name=text", UTF-8, in the order of the bytes of the names; the first line is empty.
// standard-fonts.br, unpacked: one font a line, "name ascent descent" in thousandths of an em, then, for each character with a width,
// " code:width:text", the code -1 where the font's own encoding has none; UTF-8. Texts never hold a blank, a colon or an equals sign but
// for those characters themselves.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readGlyphList } from "./glyph-list.mjs";

const [worker, metrics, output] = process.argv.slice(2);
const texts = readGlyphList(worker);

const names = [...texts.keys()].sort((a, b) => (a < b ? -1 : 1));
write("glyph-names.br", names.map((name) => `\n${name}=${texts.get(name)}`).join("") + "\n");

const fonts = readdirSync(metrics).filter((file) => file.endsWith(".afm")).sort();
write("standard-fonts.br", fonts.map((file) => fontLine(readFileSync(join(metrics, file), "latin1"))).join("\n") + "\n");

function fontLine(afm) {
  const field = (key) => new RegExp(`^${key} (.*)$`, "m").exec(afm)[1].trim();
  const [, descent, , ascent] = field("FontBBox").split(/\s+/);
  const glyphs = [...afm.matchAll(/^C (-?\d+) ; WX (\d+) ; N (\w+) ;/gm)]
    .map(([, code, width, name]) => ({ code, width, text: texts.get(name) }))
    .filter(({ text }) => text !== undefined);
  return [field("FontName"), ascent, descent, ...glyphs.map(({ code, width, text }) => `${code}:${width}:${text === " " ? "" : text}`)].join(" ");
}

function write(name, content) {
  const bytes = Buffer.from(content);
  writeFileSync(join(output, name), brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 20, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }));
}
