// Names of forms and identities come from the catalogue of the program itself, so that the page and the reports of the command line agree.

import { language } from '../language/language';

interface Claim { readonly zh: string; readonly en: string }

const claims = new Map<string, Claim>(pairs<Claim>(
  import.meta.glob('../../../src/Extractor.Fiscal/catalog/identities/*.json', { eager: true, import: 'id' }),
  import.meta.glob('../../../src/Extractor.Fiscal/catalog/identities/*.json', { eager: true, import: 'claim' })));

const titles = new Map<string, string>(pairs<string>(
  import.meta.glob('../../../src/Extractor.Fiscal/catalog/forms/*.json', { eager: true, import: 'id' }),
  import.meta.glob('../../../src/Extractor.Fiscal/catalog/forms/*.json', { eager: true, import: 'title' })));

/** What an identity claims, as a sentence; null where the catalogue does not have it. */
export function claimOf(check: string): string | null {
  const claim = claims.get(check);
  return claim === undefined ? null : claim[language()];
}

/** The usual title of a form; its id where the catalogue has none. */
export function titleOfForm(form: string): string {
  return titles.get(form) ?? form;
}

/** The forms of departments with their titles, in the order of their ids. */
export function knownForms(): readonly (readonly [string, string])[] {
  return [...titles].sort(([one], [other]) => one < other ? -1 : 1);
}

function pairs<Value>(ids: Record<string, unknown>, values: Record<string, unknown>): [string, Value][] {
  return Object.entries(ids).map(([file, id]) => [String(id), values[file] as Value]);
}
