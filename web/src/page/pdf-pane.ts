import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { element, replace } from '../dom/element';
import type { RecognisedPage } from '../api/reports';
import { count } from '../text/figures';
import { say } from '../language/language';
import type { DocumentPane, PaneEvents, PrintedPlace } from './pane';
import { OpenedPdf } from './pdf-document';
import { PdfPage, upright, type Upright } from './pdf-page';

const zoomStep = 1.25;
const zoomRange = [0.5, 6] as const;

/** The pages of a PDF one below the other. A page is drawn when it comes near the view. */
export class PdfPane implements DocumentPane {
  readonly root: HTMLElement;
  private readonly scroller: HTMLElement;
  private readonly number = element('span', { class: 'page-number' });
  private readonly pages: PdfPage[] = [];
  private readonly pdf: OpenedPdf;
  private readonly near: IntersectionObserver;
  private readonly resized: ResizeObserver;
  private marked: readonly PrintedPlace[] = [];
  private shown: readonly PrintedPlace[] = [];
  /** The place that stays in view while pages above it get their true size; null once the reader has scrolled. */
  private held: PrintedPlace | null = null;
  private zoom = 1;

  constructor(source: string, private readonly turned: readonly RecognisedPage[], private readonly events: PaneEvents, private readonly failed: (problem: unknown) => void) {
    const words = say().page;
    const release = (): void => { this.held = null; };
    this.scroller = element('div', {
      class: 'pdf-pages', tabindex: 0, role: 'region', 'aria-label': words.pages, wheel: release, pointerdown: release, touchmove: release, keydown: release,
    });
    this.root = element('div', { class: 'pdf' },
      element('div', { class: 'pane-tools', role: 'toolbar', 'aria-label': words.tools },
        this.number,
        element('button', { type: 'button', title: words.smaller, 'aria-label': words.smaller, click: () => { this.magnify(1 / zoomStep); } }, '−'),
        element('button', { type: 'button', title: words.larger, 'aria-label': words.larger, click: () => { this.magnify(zoomStep); } }, '+'),
        element('button', { type: 'button', click: () => { this.magnify(1 / this.zoom); } }, words.fit)),
      this.scroller);
    this.scroller.addEventListener('scroll', () => { this.tellNumber(); }, { passive: true });
    this.near = new IntersectionObserver(entries => {
      for (const entry of entries) this.pageOf(entry.target)?.setNear(entry.isIntersecting);
    }, { root: this.scroller, rootMargin: '40% 0px' });
    this.resized = new ResizeObserver(() => { this.layOut(); });
    this.pdf = new OpenedPdf(source);
    this.pdf.document.then(pdf => this.opened(pdf)).catch((problem: unknown) => { this.tellFailure(problem); });
  }

  mark(places: readonly PrintedPlace[]): void {
    this.marked = places;
    for (const page of this.pages) page.mark(places.filter(place => place.page === page.number));
  }

  show(places: readonly PrintedPlace[], bring: boolean): void {
    this.shown = places;
    for (const page of this.pages) page.show(places.filter(place => place.page === page.number));
    const first = places[0];
    if (!bring || first === undefined) return;
    this.held = first;
    this.bringHeld();
  }

  close(): void {
    this.near.disconnect();
    this.resized.disconnect();
    for (const page of this.pages) page.setNear(false);
    this.pdf.close();
  }

  private async opened(pdf: PDFDocumentProxy): Promise<void> {
    const first = await pdf.getPage(1);
    for (let number = 1; number <= pdf.numPages; number++) {
      const turn = this.uprightOf(number);
      const size = first.getViewport({ scale: 1, rotation: first.rotate + turn.turn });
      this.pages.push(new PdfPage(pdf, number, size, turn, this.events, () => { this.bringHeld(); }));
    }
    replace(this.scroller, ...this.pages.map(page => page.root));
    this.layOut();
    this.mark(this.marked);
    this.show(this.shown, this.shown.length > 0);
    for (const page of this.pages) this.near.observe(page.root);
    this.resized.observe(this.scroller);
    this.tellNumber();
  }

  /** By how much a page is turned to stand as its places say. */
  private uprightOf(number: number): Upright {
    return this.turned.find(page => page.page === number) ?? upright;
  }

  private layOut(): void {
    const style = getComputedStyle(this.scroller);
    const width = this.scroller.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (width <= 0) return;
    for (const page of this.pages) page.setWidth(Math.floor(width * this.zoom));
    this.bringHeld();
  }

  private magnify(by: number): void {
    const middle = (this.scroller.scrollTop + this.scroller.clientHeight / 2) / Math.max(1, this.scroller.scrollHeight);
    this.zoom = Math.min(zoomRange[1], Math.max(zoomRange[0], this.zoom * by));
    this.layOut();
    if (this.held === null) this.scroller.scrollTop = middle * this.scroller.scrollHeight - this.scroller.clientHeight / 2;
  }

  private bringHeld(): void {
    const held = this.held;
    const page = held === null ? undefined : this.pages[(held.page ?? 0) - 1];
    if (held === null || page === undefined) return;
    const scale = page.root.clientWidth / page.pointsAcross;
    const [left, top] = held.box ?? [0, 0];
    this.scroller.scrollTop = page.root.offsetTop + top * scale - this.scroller.clientHeight * 0.35;
    this.scroller.scrollLeft = page.root.offsetLeft + left * scale - this.scroller.clientWidth * 0.4;
    this.tellNumber();
  }

  private tellNumber(): void {
    const line = this.scroller.scrollTop + this.scroller.clientHeight * 0.4;
    const page = this.pages.find(one => one.root.offsetTop + one.root.offsetHeight > line) ?? this.pages.at(-1);
    this.number.textContent = page === undefined ? '' : say().page.number(page.number, count(this.pages.length));
  }

  private pageOf(root: Element): PdfPage | undefined {
    return this.pages[Number(root.getAttribute('data-page')) - 1];
  }

  private tellFailure(problem: unknown): void {
    if (this.pdf.closed) return;
    replace(this.scroller, element('p', { class: 'problem', role: 'alert' }, say().page.unreadable));
    this.failed(problem);
  }
}
