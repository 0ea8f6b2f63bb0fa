import { element } from './element';
import { say } from '../language/language';

/** A button that puts a text into the clipboard and says so. */
export function copyButton(name: string, text: () => string): HTMLElement {
  const said = element('span', { class: 'copied', role: 'status' });
  const button = element('button', {
    type: 'button',
    click: () => {
      void copied(text()).then(done => { said.textContent = done ? say().copy.done : say().copy.failed; });
    },
  }, name);
  return element('span', { class: 'copy' }, button, said);
}

// The clipboard is not open to pages of plain http on another machine; a selected text area is the older way.
async function copied(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // The reader has forbidden it; the older way may still be open.
    }
  }
  const area = element('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
