import { readPage, readTable, type PageBlock, type ReportHeader } from '../api/reports';
import { element, replace } from '../dom/element';
import { say } from '../language/language';
import { printed } from '../text/printed';
import { problemNote } from '../view';
import { gridOf } from './grid-of';
import type { DocumentPane, PaneEvents, PrintedPlace } from './pane';

/** What the program read of a document without a layout of its own: paragraphs and the grids of its forms, in reading order. */
export class TextPane implements DocumentPane {
  readonly root: HTMLElement;
  private readonly lines = element('div', { class: 'text-lines', tabindex: 0, role: 'region', 'aria-label': say().page.lines });
  private readonly grids = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, HTMLElement>();
  private readonly near: IntersectionObserver;
  private readonly ready: Promise<void>;
  private wanted: readonly PrintedPlace[] = [];
  /** The place that stays in view while grids above it arrive; null once the reader has scrolled. */
  private held: PrintedPlace | null = null;

  constructor(private readonly report: ReportHeader, events: PaneEvents, private readonly signal: AbortSignal) {
    this.root = element('div', { class: 'text-pane' }, element('div', { class: 'pane-tools' }, element('span', { class: 'page-number' }, say().page.asRead)), this.lines);
    for (const moved of ['wheel', 'pointerdown', 'touchmove', 'keydown']) this.lines.addEventListener(moved, () => { this.held = null; }, { passive: true });
    this.lines.addEventListener('pointerover', event => { events.pointed(idOf(event)); });
    this.lines.addEventListener('pointerleave', () => { events.pointed(null); });
    this.lines.addEventListener('click', event => {
      const id = idOf(event);
      if (id !== null) events.chosen(id);
    });
    this.near = new IntersectionObserver(entries => {
      for (const entry of entries) {
        const id = entry.target instanceof HTMLElement && entry.isIntersecting ? entry.target.dataset['table'] : undefined;
        if (id !== undefined) void this.grid(id);
      }
    }, { root: this.lines, rootMargin: '60% 0px' });
    this.ready = this.read();
  }

  mark(): void {
    // Every figure of a grid can be pointed at as soon as the grid is there.
  }

  show(places: readonly PrintedPlace[], bring: boolean): void {
    this.wanted = places;
    this.highlight();
    if (bring) void this.bring(places);
  }

  close(): void { this.near.disconnect(); }

  private async read(): Promise<void> {
    try {
      const { sha256, pages } = this.report.report;
      this.lines.replaceChildren();
      for (let page = 1; page <= Math.max(1, pages ?? 1); page++) {
        const answer = await readPage(sha256, page, this.signal);
        if (answer.pages > 1) this.lines.append(element('h3', { class: 'page-break', 'data-page': page }, say().place.page(page)));
        this.lines.append(...answer.blocks.map(block => this.block(block, page)));
      }
    } catch (problem) {
      if (!this.signal.aborted) replace(this.lines, problemNote(problem));
    }
  }

  private block(block: PageBlock, page: number): HTMLElement {
    if (block.tableId !== null) {
      const place = element('div', { class: 'text-grid', 'data-table': block.tableId, 'data-page': page }, element('p', { class: 'quiet' }, printed(block.text, 120)));
      if (!this.waiting.has(block.tableId)) {
        this.waiting.set(block.tableId, place);
        this.near.observe(place);
      }
      return place;
    }
    const text = printed(block.text, 4000);
    return element('div', { class: `text-line${block.kind === 'heading' ? ' heading' : ''}`, 'data-line': block.line, 'data-page': page },
      element('span', {}, block.line ?? ''), block.kind === 'heading' ? element('strong', {}, text) : text);
  }

  // What is no form of this document, such as a figure of the text, has no grid.
  private grid(id: string): Promise<void> {
    if (!this.waiting.has(id)) return Promise.resolve();
    const begun = this.grids.get(id) ?? readTable(this.report.report.sha256, id, this.signal).then(layout => {
      const place = this.waiting.get(id);
      if (place === undefined) return;
      this.near.unobserve(place);
      place.append(gridOf(layout));
      this.highlight();
      this.bringHeld();
    }).catch((problem: unknown) => {
      const place = this.waiting.get(id);
      if (!this.signal.aborted && place !== undefined) replace(place, problemNote(problem));
    });
    this.grids.set(id, begun);
    return begun;
  }

  private highlight(): void {
    for (const one of this.lines.querySelectorAll('.shown, .shown-line')) one.classList.remove('shown', 'shown-line');
    for (const place of this.wanted) {
      const at = this.find(place);
      at?.classList.add(at.classList.contains('place-of') ? 'shown' : 'shown-line');
    }
  }

  private async bring(places: readonly PrintedPlace[]): Promise<void> {
    await this.ready;
    await Promise.all(places.map(place => this.grid(tableOf(place.id))).slice(0, 8));
    if (places !== this.wanted) return;
    this.highlight();
    this.held = places[0] ?? null;
    this.bringHeld();
  }

  private bringHeld(): void {
    const at = this.held === null ? null : this.find(this.held);
    if (at === null) return;
    this.lines.scrollTop += at.getBoundingClientRect().top - this.lines.getBoundingClientRect().top - this.lines.clientHeight * 0.3;
  }

  private find(place: PrintedPlace): HTMLElement | null {
    return this.lines.querySelector<HTMLElement>(`[data-id="${CSS.escape(place.id)}"]`)
      ?? this.lines.querySelector<HTMLElement>(`[data-table="${CSS.escape(place.id)}"]`)
      ?? (place.line === null ? null : this.lines.querySelector<HTMLElement>(`.text-line[data-line="${place.line}"]`));
  }
}

function tableOf(id: string): string { return id.replace(/-R\d+-C\d+$/, ''); }

function idOf(event: Event): string | null {
  const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
  return place?.dataset['id'] ?? null;
}
