import { sourceAddress, type ReportHeader } from '../../api/reports';
import { element } from '../../dom/element';
import { say } from '../../language/language';
import type { DocumentPane, PaneEvents } from '../../page/pane';
import { PdfPane } from '../../page/pdf-pane';
import { TextPane } from '../../page/text-pane';

/** The document beside the tables: pages of a PDF, otherwise its text or its grid as the program read it. */
export function paneOf(report: ReportHeader, events: PaneEvents, signal: AbortSignal): DocumentPane {
  if (report.report.media_type !== 'application/pdf') return new TextPane(report, events, signal);
  if (report.source) return new PdfPane(sourceAddress(report.report.sha256), report.recognisedPages, events, () => undefined);
  return new NoPane();
}

/** Stands where the bytes of the document are no longer there. */
class NoPane implements DocumentPane {
  readonly root = element('div', { class: 'empty' }, element('p', {}, say().report.noSourceHint));

  mark(): void {
    // There is nothing to mark.
  }

  show(): void {
    // There is nothing to show.
  }

  close(): void {
    // There is nothing to end.
  }
}
