#!/usr/bin/env node
// Validates JSON and JSON Lines files against a JSON Schema (draft 2020-12).
//
//   node validate-json.mjs SCHEMA FILE...
//
// The other *.schema.json files beside SCHEMA can be referred to by their $id.
// Prints one line an error, the first fifty: file, line of a .jsonl file, place in the document, message.
// Exits with 0 when every document is valid and there is at least one, with 1 when not, with 2 for wrong use or an unusable schema.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";

let Ajv2020;
try {
  ({ default: Ajv2020 } = await import("ajv/dist/2020.js"));
} catch {
  console.error("ajv is not installed. Run scripts/test/install-schema-validator.");
  process.exit(2);
}

const [schemaPath, ...files] = process.argv.slice(2);
if (schemaPath === undefined || files.length === 0) {
  console.error("Usage: validate-json.mjs SCHEMA FILE...");
  process.exit(2);
}

let validate;
try {
  // strictRequired would refuse conditions that look at members which the enclosing object requires.
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
  for (const name of readdirSync(dirname(schemaPath)).filter((one) => one.endsWith(".schema.json"))) {
    const other = JSON.parse(readFileSync(join(dirname(schemaPath), name), "utf8"));
    if (other.$id !== schema.$id) {
      ajv.addSchema(other);
    }
  }

  validate = ajv.compile(schema);
} catch (error) {
  console.error(`${schemaPath}: ${error.message}`);
  process.exit(2);
}

/** The documents of a file with the name under which errors are reported. */
function* documentsOf(file) {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".jsonl")) {
    yield [file, text];
    return;
  }

  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    if (lines[at].trim() !== "") {
      yield [`${file}:${at + 1}`, lines[at]];
    }
  }
}

// One mistake of a writer repeats in every record; the first errors tell it.
const mostPrinted = 50;
let documents = 0;
let errors = 0;

function report(message) {
  if (++errors <= mostPrinted) {
    console.error(message);
  }
}

for (const file of files) {
  try {
    for (const [name, text] of documentsOf(file)) {
      documents++;
      if (!validate(JSON.parse(text))) {
        for (const error of validate.errors) {
          report(`${name}: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
        }
      }
    }
  } catch (error) {
    report(`${file}: ${error.message}`);
  }
}

console.log(`${documents} documents, ${errors} errors`);
process.exit(documents > 0 && errors === 0 ? 0 : 1);
