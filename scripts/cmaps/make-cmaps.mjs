// Packs CMaps into one file: make-cmaps.mjs FOLDER-OF-BCMAPS OUTPUT
//
// The file begins with the number of maps and, for each, its name (length, ASCII), the length of its block and the length of the block's
// content; then the blocks follow in the same order, each compressed with Brotli on its own, so that one map is read without the others.
// A block's content is
//   the base map: its place in the list counted from 1, or 0
//   code space ranges: count, then (length, low, high) each
//   ranges: count; all distances of a low code from the high code before; all distances from low to high; all values
//   longer texts: count, then (code, number of units, UTF-16 units) each
// A value is a CID or, in the UCS2 maps, a Unicode scalar value; it is given as the signed distance from what would continue the range
// before. All numbers are in groups of seven bits, the lowest first; a signed number n is 2n, or -2n - 1 if negative.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readBinaryCMap } from "./bcmap-reader.mjs";

// ISO 32000-1, table 118; the last four give the text of a CID (9.10.2).
const NAMES = `
  GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V
  UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V
  B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V
  UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V
  83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V
  UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V
  KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H
  UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V
  Adobe-GB1-UCS2 Adobe-CNS1-UCS2 Adobe-Japan1-UCS2 Adobe-Korea1-UCS2`.trim().split(/\s+/);

const [folder, output] = process.argv.slice(2);

const maps = new Map();
for (const name of NAMES) load(name);
const names = [...maps.keys()];

const header = [...numberBytes(names.length)];
const blocks = [];
for (const name of names) {
  const content = Buffer.from(pack(maps.get(name), names));
  const block = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 20, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  header.push(...numberBytes(name.length), ...Buffer.from(name, "ascii"), ...numberBytes(block.length), ...numberBytes(content.length));
  blocks.push(block);
}

writeFileSync(output, Buffer.concat([Buffer.from(header), ...blocks]));

function load(name) {
  if (maps.has(name)) return;
  const map = readBinaryCMap(join(folder, `${name}.bcmap`));
  if (map.base) load(map.base);
  maps.set(name, map);
}

function pack(map, order) {
  const { ranges, longTexts } = valuesOf(map);
  const bytes = [...numberBytes(map.base ? order.indexOf(map.base) + 1 : 0), ...numberBytes(map.codeSpaces.length)];
  for (const { length, low, high } of map.codeSpaces) bytes.push(length, ...numberBytes(low), ...numberBytes(high));
  bytes.push(...numberBytes(ranges.length));
  let next = 0;
  for (const { low, high } of ranges) {
    bytes.push(...numberBytes(low - next));
    next = high + 1;
  }

  for (const { low, high } of ranges) bytes.push(...numberBytes(high - low));
  let expected = 0;
  for (const { low, high, value } of ranges) {
    const distance = value - expected;
    bytes.push(...numberBytes(distance < 0 ? -2 * distance - 1 : 2 * distance));
    expected = value + high - low + 1;
  }

  bytes.push(...numberBytes(longTexts.length));
  for (const [code, units] of longTexts) bytes.push(...numberBytes(code), ...numberBytes(units.length), ...units.flatMap((unit) => [...numberBytes(unit)]));
  return bytes;
}

// Ranges in order, neighbours that continue each other joined.
function valuesOf(map) {
  const longTexts = [];
  const ranges = [...map.ranges];
  for (const [code, units] of map.texts) {
    const text = String.fromCharCode(...units);
    const scalar = text.codePointAt(0);
    if (text.length === String.fromCodePoint(scalar).length) ranges.push({ low: code, high: code, value: scalar });
    else longTexts.push([code, units]);
  }

  ranges.sort((one, other) => one.low - other.low);
  const joined = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.low <= last.high) throw new Error(`Two ranges of a map overlap at ${range.low}.`);
    if (last && range.low === last.high + 1 && range.value === last.value + range.low - last.low) last.high = range.high;
    else joined.push({ ...range });
  }

  return { ranges: joined, longTexts: longTexts.sort(([one], [other]) => one - other) };
}

function* numberBytes(value) {
  while (value >= 0x80) {
    yield (value % 0x80) + 0x80;
    value = Math.floor(value / 0x80);
  }

  yield value;
}
