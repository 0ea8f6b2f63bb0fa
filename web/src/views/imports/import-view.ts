import { element, replace } from '../../dom/element';
import { serverState } from '../../api/server';
import { say } from '../../language/language';
import { heading, type ViewPlace } from '../../view';
import { ImportQueue } from './import-queue';

/** Files dropped here are sent one by one, read by the server, and listed with what came of each. */
export function importView(view: ViewPlace): void {
  const words = say().imports;
  if (serverState().readOnly) {
    replace(view.main, heading(words.title), element('p', { class: 'problem' }, words.readOnly));
    return;
  }
  const queue = ImportQueue.ofThisVisit();
  const input = element('input', { type: 'file', multiple: true, id: 'import-files', class: 'visually-hidden', change: () => { queue.add([...input.files ?? []]); input.value = ''; } });
  const zone = element('div', {
    class: 'drop-zone',
    dragover: (event: DragEvent) => { event.preventDefault(); zone.classList.add('over'); },
    dragleave: () => { zone.classList.remove('over'); },
    drop: (event: DragEvent) => {
      event.preventDefault();
      zone.classList.remove('over');
      queue.add([...event.dataTransfer?.files ?? []]);
    },
  },
    element('p', { class: 'big' }, words.drop),
    input, element('label', { class: 'button primary', for: 'import-files' }, words.choose),
    element('p', { class: 'quiet' }, words.formats));
  replace(view.main, heading(words.title), zone, queue.root);
}
