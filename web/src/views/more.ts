import type { Page } from '../api/lists';
import { element, replace } from '../dom/element';
import { say } from '../language/language';
import { emptyNote, problemNote } from '../view';

/** A list that is read part by part: the first now, the next at a button. `draw` adds rows to the place that it made. */
export class GrowingList<Row> {
  readonly root = element('div', { class: 'growing' });
  private readonly end = element('div', { class: 'list-end' });
  private number = 0;

  constructor(
    private readonly ask: (cursor: string | null) => Promise<Page<Row>>,
    private readonly place: HTMLElement,
    private readonly draw: (rows: readonly Row[], page: Page<Row>) => void,
    private readonly signal: AbortSignal,
    private readonly none: string,
  ) {
    this.root.append(place, this.end);
    place.hidden = true;
    void this.read(null);
  }

  private async read(cursor: string | null): Promise<void> {
    replace(this.end, element('p', { class: 'waiting', role: 'status' }, say().app.loading));
    try {
      const page = await this.ask(cursor);
      if (this.signal.aborted) return;
      this.number += page.items.length;
      this.place.hidden = this.number === 0;
      this.draw(page.items, page);
      this.tell(page.next);
    } catch (problem) {
      if (!this.signal.aborted) replace(this.end, problemNote(problem));
    }
  }

  private tell(next: string | null): void {
    if (this.number === 0) replace(this.end, emptyNote(this.none));
    else if (next === null) replace(this.end, element('p', { class: 'quiet', role: 'status' }, say().app.shown(this.number)));
    else {
      replace(this.end, element('button', { type: 'button', class: 'more', click: () => { void this.read(next); } }, say().app.more),
        element('span', { class: 'quiet', role: 'status' }, say().app.shownSoFar(this.number)));
    }
  }
}
