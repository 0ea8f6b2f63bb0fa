/** Left, top, right and bottom in points from the top-left corner of the page as shown. */
export type Box = readonly [number, number, number, number];

/** A figure where it is printed. Which members there are depends on the format: page and box, line, or address in a workbook. */
export interface PrintedPlace {
  /** The id of the cell or of the figure in the text. */
  readonly id: string;
  /** What it is called when it is pointed at. */
  readonly label: string;
  readonly page: number | null;
  readonly box: Box | null;
  readonly line: number | null;
  /** 0-based cell in that line. */
  readonly cell: number | null;
  readonly address: string | null;
  readonly verification: string;
}

/** What the reader does in the pane. */
export interface PaneEvents {
  /** The pointer is over the place of this id, or over none. */
  readonly pointed: (id: string | null) => void;
  /** The place of this id was chosen. */
  readonly chosen: (id: string) => void;
}

/** The document itself beside its tables: pages of a PDF, lines of a text, or the grid of a sheet. */
export interface DocumentPane {
  readonly root: HTMLElement;
  /** Shows these places as ones that can be pointed at, in place of those before. */
  mark(places: readonly PrintedPlace[]): void;
  /** Highlights places; the first is brought into view where `bring` says so. */
  show(places: readonly PrintedPlace[], bring: boolean): void;
  /** Ends what the pane still does. */
  close(): void;
}
