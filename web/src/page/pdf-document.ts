// pdf.js, served from here with its worker, character maps and the fonts that PDF takes for granted. It is loaded with the first report.

import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** An image of more pixels is not drawn: a small file can ask for a huge one. */
const largestImagePixels = 64 * 1024 * 1024;

let ahead: Promise<PDFWorker> | null = null;

/** Loads pdf.js and starts a worker of it before it is known which PDF it will read. */
export function prepareForPdf(): void { ahead ??= startWorker(); }

/** A PDF that is being read, by a worker of its own: a file that keeps its worker busy forever costs no other. */
export class OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>;
  private worker: PDFWorker | null = null;
  private isClosed = false;

  constructor(url: string) { this.document = this.open(url); }

  get closed(): boolean { return this.isClosed; }

  close(): void {
    this.isClosed = true;
    this.worker?.destroy();
  }

  // Nothing in the file is run: pdf.js evaluates no script here, and forms and links are not made active.
  private async open(url: string): Promise<PDFDocumentProxy> {
    const starting = ahead ?? startWorker();
    ahead = null;
    this.worker = await starting;
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    if (this.isClosed) {
      this.worker.destroy();
      throw new Error('The pane was closed before the PDF was opened.');
    }
    const assets = new URL('pdfjs/', document.baseURI).href;
    return await getDocument({
      url: new URL(url, document.baseURI).href,
      worker: this.worker,
      cMapUrl: `${assets}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${assets}standard_fonts/`,
      wasmUrl: `${assets}wasm/`,
      // The content security policy allows no code that is made at run time; the decoders in JavaScript take its place.
      useWasm: false,
      enableXfa: false,
      maxImageSize: largestImagePixels,
      verbosity: 0,
    }).promise;
  }
}

async function startWorker(): Promise<PDFWorker> {
  const { GlobalWorkerOptions, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerAddress;
  return new PDFWorker();
}
