// Text of a report is hostile: it may hold control characters, marks that turn the direction of writing, or a megabyte without a blank.

import { element } from '../dom/element';
import { say } from '../language/language';

// C0 and C1 controls, soft hyphens, zero-width and bidi marks, separators, interlinear annotation and tag characters.
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text of more may be broken anywhere; a shorter one keeps its words and figures whole. */
const unbrokenCharacters = 40;

/** What is shown of a text before the reader asks for the rest. */
const shownCharacters = 400;

/** A printed text, isolated from the direction of what stands around it, with every unseen character made visible. */
export function printed(text: string, limit = shownCharacters): HTMLElement {
  const shown = element('bdi', { class: text.length > unbrokenCharacters ? 'printed long' : 'printed' });
  if (text.length <= limit) {
    appendVisible(shown, text);
    return shown;
  }
  appendVisible(shown, wholeCharacters(text, limit));
  shown.append(element('span', { class: 'cut' }, say().text.cut(text.length)));
  return shown;
}

/** The same with a button that shows all of it in a box that scrolls. */
export function printedInFull(text: string): HTMLElement {
  if (text.length <= shownCharacters) return printed(text);
  const place = element('div', { class: 'long-text' }, printed(text));
  place.append(element('button', {
    type: 'button',
    click: () => { place.replaceChildren(element('div', { class: 'long-text-all', tabindex: 0 }, printed(text, text.length))); },
  }, say().text.showAll));
  return place;
}

/** A text for attributes, file names and the clipboard: unseen characters are replaced by their code points. */
export function plain(text: string, limit = shownCharacters): string {
  const short = text.length <= limit ? text : `${wholeCharacters(text, limit)}…`;
  return short.replace(unseen, character => character === '\n' || character === '\t' ? ' ' : codePoint(character));
}

function wholeCharacters(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

function appendVisible(parent: HTMLElement, text: string): void {
  let end = 0;
  for (const match of text.matchAll(unseen)) {
    if (match[0] === '\n') continue;
    parent.append(text.slice(end, match.index), element('span', { class: 'control' }, codePoint(match[0])));
    end = match.index + match[0].length;
  }
  parent.append(text.slice(end));
}

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
