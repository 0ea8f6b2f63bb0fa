import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawing, element } from '../dom/element';
import { say } from '../language/language';
import type { PaneEvents, PrintedPlace } from './pane';

interface Size { readonly width: number; readonly height: number }

/** Degrees clockwise by which a published page is turned to stand upright: whole quarters first, then a little about its centre. */
export interface Upright { readonly turn: number; readonly skew: number }

/** A page that stands as it was published. */
export const upright: Upright = { turn: 0, skew: 0 };

/** No canvas is larger, whatever the zoom and the screen: browsers draw nothing on one that is. */
const largestCanvasPixels = 16 * 1024 * 1024;

/** A frame is drawn around what is printed, not over it. */
const frameMargin = 1.5;

/** One page: a canvas that is drawn while the page is near the view, and the places on it. */
export class PdfPage {
  readonly root: HTMLElement;
  private readonly layer: SVGSVGElement;
  private readonly marks = drawing('g', { class: 'marks' });
  private readonly highlights = drawing('g', { class: 'highlights' });
  private canvas: HTMLCanvasElement | null = null;
  private rendering: RenderTask | null = null;
  private isNear = false;
  private width = 0;
  private drawnWidth = 0;

  constructor(
    private readonly pdf: PDFDocumentProxy,
    readonly number: number,
    private size: Size,
    private readonly turned: Upright,
    private readonly events: PaneEvents,
    private readonly resized: () => void,
  ) {
    this.layer = drawing('svg', { class: 'places', 'aria-hidden': 'true' }, this.marks, this.highlights);
    this.root = element('div', { class: 'pdf-page', 'data-page': number, role: 'img', 'aria-label': say().place.page(number) }, this.layer);
    this.setSize(size);
    this.layer.addEventListener('pointerover', event => { this.events.pointed(idOf(event)); });
    this.layer.addEventListener('pointerleave', () => { this.events.pointed(null); });
    this.layer.addEventListener('click', event => {
      const id = idOf(event);
      if (id !== null) this.events.chosen(id);
    });
  }

  get pointsAcross(): number { return this.size.width; }

  setWidth(width: number): void {
    this.width = width;
    this.root.style.setProperty('inline-size', `${width}px`);
    if (this.isNear) void this.draw();
  }

  setNear(isNear: boolean): void {
    this.isNear = isNear;
    if (isNear) {
      void this.draw();
      return;
    }
    this.rendering?.cancel();
    this.canvas?.remove();
    this.canvas = null;
    this.drawnWidth = 0;
  }

  mark(places: readonly PrintedPlace[]): void {
    this.marks.replaceChildren(...places.filter(place => place.box !== null).map(place => frame(place, 'mark-box')));
  }

  show(places: readonly PrintedPlace[]): void {
    this.highlights.replaceChildren(...places.filter(place => place.box !== null).map((place, index) => frame(place, index === 0 ? 'highlight' : 'highlight part')));
  }

  private setSize(size: Size): void {
    this.size = size;
    this.root.style.setProperty('aspect-ratio', `${size.width} / ${size.height}`);
    this.layer.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  }

  private async draw(): Promise<void> {
    if (this.width === this.drawnWidth || this.width <= 0) return;
    const width = this.width;
    this.drawnWidth = width;
    this.rendering?.cancel();
    try {
      const page = await this.pdf.getPage(this.number);
      const rotation = page.rotate + this.turned.turn;
      const whole = page.getViewport({ scale: 1, rotation });
      if (whole.width !== this.size.width || whole.height !== this.size.height) {
        this.setSize(whole);
        this.resized();
      }
      if (!this.isNear || width !== this.width) return;
      const pixels = Math.min(window.devicePixelRatio, Math.sqrt(largestCanvasPixels / (width * width * whole.height / whole.width)));
      const viewport = page.getViewport({ scale: width / whole.width * pixels, rotation });
      const canvas = element('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height), 'aria-hidden': 'true' });
      // The places are those of the straightened page; the canvas is turned beneath them.
      if (this.turned.skew !== 0) canvas.style.setProperty('transform', `rotate(${this.turned.skew}deg)`);
      this.rendering = page.render({ canvas, viewport });
      await this.rendering.promise;
      if (!this.isNear || width !== this.width) return;
      this.canvas?.remove();
      this.canvas = canvas;
      this.root.prepend(canvas);
      this.root.setAttribute('data-drawn', '');
    } catch (problem) {
      if (!(problem instanceof Error) || problem.name !== 'RenderingCancelledException') this.root.setAttribute('data-failed', '');
    }
  }
}

function frame(place: PrintedPlace, kind: string): SVGRectElement {
  const [left, top, right, bottom] = place.box ?? [0, 0, 0, 0];
  return drawing('rect', {
    class: `${kind} verification-${place.verification}`,
    'data-id': place.id,
    x: left - frameMargin,
    y: top - frameMargin,
    width: Math.max(0, right - left) + 2 * frameMargin,
    height: Math.max(0, bottom - top) + 2 * frameMargin,
  }, drawing('title', {}, place.label));
}

function idOf(event: Event): string | null {
  return event.target instanceof Element ? event.target.getAttribute('data-id') : null;
}
