import { post, read } from '../../api/client';
import type { Page, PatchRow } from '../../api/lists';
import { serverState } from '../../api/server';
import { element, replace } from '../../dom/element';
import { named, say } from '../../language/language';
import { link } from '../../router';
import { yuan } from '../../text/figures';
import { printed } from '../../text/printed';
import { problemNote } from '../../view';
import { GrowingList } from '../more';

/** Everything that was said of single cells, conflicts among them, with export and import. */
export function patchesPart(signal: AbortSignal): HTMLElement {
  const words = say().patches;
  const place = element('div');
  const told = element('p', { role: 'status', class: 'told' });
  const state = element('select', { 'aria-label': words.state, change: () => { show(); } },
    ...[['', words.anyState], ...Object.entries(words.states)].map(([value, name]) => element('option', { value: value ?? '' }, name ?? '')));
  const file = element('input', { type: 'file', class: 'visually-hidden', accept: '.json,.jsonl', id: 'patch-file', change: () => { void bringIn(); } });
  show();
  return element('section', { class: 'patches' },
    element('header', {}, element('h2', {}, words.title), state,
      element('a', { class: 'button', href: 'api/patches?format=jsonl', download: 'patches.jsonl' }, words.export),
      serverState().readOnly ? null : element('label', { class: 'button', for: 'patch-file' }, words.import), serverState().readOnly ? null : file),
    told, place);

  function show(): void {
    const rows = element('tbody');
    const table = element('table', { class: 'patch-rows' },
      element('caption', { class: 'visually-hidden' }, words.title),
      element('thead', {}, element('tr', {}, ...words.columns.map(name => element('th', { scope: 'col' }, name)))), rows);
    replace(place, new GrowingList<PatchRow>(
      cursor => read<Page<PatchRow>>('api/patches', { state: state.value, cursor, limit: 50 }, signal),
      table, read => { rows.append(...read.map(patchRow)); }, signal, words.none).root);
  }

  async function bringIn(): Promise<void> {
    const chosen = file.files?.[0];
    if (chosen === undefined) return;
    try {
      const added = await post<{ added: number; known: number }>('api/patches/import', await chosen.text(), 'application/jsonl');
      replace(told, words.imported(added.added, added.known));
      show();
    } catch (problem) {
      replace(told, problemNote(problem));
    }
    file.value = '';
  }
}

function patchRow(row: PatchRow): HTMLElement {
  const words = say().patches;
  const tableId = /^(.*-T\d+)-/.exec(row.cell_id)?.[1];
  return element('tr', { class: `patch-${row.state}` },
    element('td', {}, element('span', { class: 'mark' }, named(words.states, row.state))),
    element('th', { scope: 'row' }, element('a', { href: link(['reports', row.sha256], { table: tableId, cell: row.cell_id }) }, row.cell_id)),
    element('td', { class: 'number' }, printed(row.raw, 60), row.state === 'conflict' ? element('small', {}, words.now, printed(row.raw_now ?? '', 60)) : null),
    element('td', { class: 'number' }, row.amount_yuan === null ? named(words.verdicts, row.verdict) : yuan(row.amount_yuan)),
    element('td', {}, printed(row.author, 60)),
    element('td', {}, printed(row.reason, 120)),
    element('td', { class: 'quiet' }, row.created_at.slice(0, 10)));
}
