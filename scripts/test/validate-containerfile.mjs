#!/usr/bin/env node
// Looks through the description of an image as an editor does: instructions, their arguments, stages, ports.
//
//   node validate-containerfile.mjs CONTAINERFILE
//
// Prints one line a problem and exits with 0 when there is none, with 1 when there is one, with 2 for wrong use.

import { readFileSync } from "node:fs";
import process from "node:process";

let validate;
try {
  ({ validate } = (await import("dockerfile-utils")).default);
} catch {
  console.error("dockerfile-utils is not installed. Run scripts/test/install-schema-validator.");
  process.exit(2);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: validate-containerfile.mjs CONTAINERFILE");
  process.exit(2);
}

const problems = validate(readFileSync(file, "utf8"));
for (const problem of problems) {
  console.error(`${file}:${problem.range.start.line + 1}: ${problem.message}`);
}

console.log(`${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
