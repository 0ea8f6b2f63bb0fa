// pdf.js, served from here with its worker, character maps and the fonts that PDF takes for granted. It is loaded with the first PDF.

import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** An image of more pixels is not drawn: a small file can ask for a huge one. */
const largestImagePixels = 64 * 1024 * 1024;

/** Loads pdf.js ahead of the first PDF. */
export function prepareForPdf(): void {
  void import('pdfjs-dist/legacy/build/pdf.mjs');
  // The worker's file is asked for, too, so that it is there when pdf.js starts it.
  const ahead = document.createElement('link');
  ahead.rel = 'modulepreload';
  ahead.href = worker;
  document.head.append(ahead);
}

/** A PDF that is being read. */
export class OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>;
  private task: PDFDocumentLoadingTask | null = null;
  private isClosed = false;

  constructor(url: string) { this.document = this.open(url); }

  get closed(): boolean { return this.isClosed; }

  close(): void {
    this.isClosed = true;
    void this.task?.destroy();
  }

  // Nothing in the file is run: pdf.js evaluates no script here, and forms and links are not made active.
  private async open(url: string): Promise<PDFDocumentProxy> {
    const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    if (this.isClosed) throw new Error('The pane was closed before the PDF was opened.');
    GlobalWorkerOptions.workerSrc = worker;
    const assets = new URL('pdfjs/', document.baseURI).href;
    this.task = getDocument({
      url: new URL(url, document.baseURI).href,
      cMapUrl: `${assets}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${assets}standard_fonts/`,
      wasmUrl: `${assets}wasm/`,
      // The content security policy allows no code that is made at run time; the decoders in JavaScript take its place.
      useWasm: false,
      enableXfa: false,
      maxImageSize: largestImagePixels,
      verbosity: 0,
    });
    return await this.task.promise;
  }
}
