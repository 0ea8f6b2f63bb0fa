// Reads the binary CMap files of pdfjs-dist. A file is a flag byte and groups; a group holds entries of one kind whose codes are given
// as distances from the entry before. Numbers are in groups of seven bits, the highest first.
import { readFileSync } from "node:fs";

const KIND = { codeSpace: 0, notDefined: 1, cid: 2, cidRange: 3, text: 4, textRange: 5, note: 7 };
const TEXT_KEY_BYTES = 2;

class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get atEnd() {
    return this.at >= this.bytes.length;
  }

  byte() {
    if (this.atEnd) throw new Error("The CMap file ends too early.");
    return this.bytes[this.at++];
  }

  number() {
    let value = 0n;
    for (;;) {
      const next = this.byte();
      value = (value << 7n) | BigInt(next & 0x7f);
      if (next < 0x80) return value;
    }
  }

  signed() {
    const value = this.number();
    return value & 1n ? -(value >> 1n) - 1n : value >> 1n;
  }

  fixed(length) {
    let value = 0n;
    for (let i = 0; i < length; i++) value = (value << 8n) | BigInt(this.byte());
    return value;
  }

  string() {
    let text = "";
    for (let left = Number(this.number()); left > 0; left--) text += String.fromCharCode(Number(this.number()));
    return text;
  }
}

/** @returns {{base: string|null, codeSpaces: {length, low, high}[], ranges: {low, high, value}[], texts: Map<number, number[]>}} */
export function readBinaryCMap(path) {
  const input = new Bytes(readFileSync(path));
  const map = { base: null, codeSpaces: [], ranges: [], texts: new Map() };
  input.byte();
  while (!input.atEnd) {
    const head = input.byte();
    const kind = head >> 5;
    if (kind === KIND.note) {
      const text = input.string();
      if ((head & 0x1f) === 1) map.base = text;
      continue;
    }

    readGroup(input, map, kind, (head & 0x10) !== 0, (head & 0x0f) + 1, Number(input.number()));
  }

  return map;
}

function readGroup(input, map, kind, isSequence, length, count) {
  const isText = kind === KIND.text || kind === KIND.textRange;
  const keyBytes = isText ? TEXT_KEY_BYTES : length;
  const wrap = (value, bytes) => BigInt.asUintN(bytes * 8, value);
  let key = 0n;
  let value = 0n;
  for (let i = 0; i < count; i++) {
    const isFirst = i === 0;
    const hasDistance = !isSequence || kind === KIND.codeSpace || kind === KIND.notDefined;
    let low = isFirst ? input.fixed(keyBytes) : wrap(key + 1n + (hasDistance ? input.number() : 0n), keyBytes);
    const isRange = kind !== KIND.cid && kind !== KIND.text;
    key = isRange ? wrap(low + input.number(), keyBytes) : low;
    const [from, to] = [Number(low), Number(key)];
    switch (kind) {
      case KIND.codeSpace:
        map.codeSpaces.push({ length, low: from, high: to });
        break;
      case KIND.notDefined:
        input.number();
        break;
      case KIND.cid:
        value = isFirst ? input.number() : value + 1n + input.signed();
        map.ranges.push({ low: from, high: to, value: Number(value) });
        break;
      case KIND.cidRange:
        map.ranges.push({ low: from, high: to, value: Number(input.number()) });
        break;
      case KIND.text:
        value = isFirst ? input.fixed(length) : wrap(value + 1n + input.signed(), length);
        map.texts.set(from, units(value, length));
        break;
      case KIND.textRange: {
        const first = units(input.fixed(length), length);
        for (let code = from; code <= to; code++) map.texts.set(code, [...first.slice(0, -1), first.at(-1) + code - from]);
        break;
      }
      default:
        throw new Error(`The CMap file holds a group of kind ${kind}.`);
    }
  }
}

// The 16-bit units of a text of that many bytes.
function units(value, length) {
  const result = [];
  for (let left = length; left > 0; left -= 2) {
    result.unshift(Number(value & 0xffffn));
    value >>= 16n;
  }

  return result;
}
