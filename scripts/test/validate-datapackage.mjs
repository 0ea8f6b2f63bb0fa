#!/usr/bin/env node
// Validates descriptions of exports against the profile that the Data Package standard itself publishes (2.0, the successor of Frictionless 1).
//
//   node validate-datapackage.mjs DATAPACKAGE.json...
//
// Prints one line an error and exits with 0 when every description is valid and there is at least one, with 1 when not, with 2 for wrong use.

import { readFileSync } from "node:fs";
import process from "node:process";

let Ajv;
try {
  ({ default: Ajv } = await import("ajv"));
} catch {
  console.error("ajv is not installed. Run scripts/test/install-schema-validator.");
  process.exit(2);
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Usage: validate-datapackage.mjs DATAPACKAGE.json...");
  process.exit(2);
}

// The profile has keywords for forms that are filled in, and formats that no validator knows.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const validate = ajv.compile(JSON.parse(readFileSync(new URL("datapackage-2.0.profile.json", import.meta.url), "utf8")));
let errors = 0;
for (const file of files) {
  if (!validate(JSON.parse(readFileSync(file, "utf8")))) {
    for (const error of validate.errors) {
      errors++;
      console.error(`${file}: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}

console.log(`${files.length} descriptions, ${errors} errors`);
process.exit(errors === 0 ? 0 : 1);
