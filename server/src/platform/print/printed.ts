/** How a column of a printed table is laid out. */
export interface PrintedColumn {
  readonly title: string;
  /** Points; the columns of one table come to the width of the page. */
  readonly width: number;
  /** Figures stand at the right edge. */
  readonly isNumeric?: boolean;
}

/** A line of what is known of somebody. */
export interface PrintedField {
  readonly label: string;
  readonly value: string;
}

/** A part of the first pages: they are laid out as long as they are. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly isBold?: boolean; readonly isSmall?: boolean }
  | {
      readonly kind: "sides";
      readonly sides: readonly { readonly title: string; readonly fields: readonly PrintedField[] }[];
    }
  | {
      readonly kind: "table";
      readonly columns: readonly PrintedColumn[];
      readonly rows: readonly (readonly string[])[];
      /** The last row, in bold letters. */
      readonly total: readonly string[];
    };

/** A table over as many pages as it needs, its heading repeated on each. */
export interface LongTable {
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  /** How many rows will come: so each page can say how many there are. */
  readonly rowCount: number;
  /** Rows after the last one, in bold letters. */
  readonly closing: readonly (readonly string[])[];
}

/** A document before it is printed; all its texts are in the reader's language. */
export interface PrintedDocument {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** Epoch milliseconds that the file says it was made at: the same document has the same bytes. */
  readonly at: number;
  readonly front: readonly Block[];
  readonly table: LongTable | null;
  /** At the foot of each page, with `{page}` and `{pages}`. */
  readonly foot: string;
}

/** Width of what is printed on a page, in points: A4 less its margins. */
export const PRINTED_WIDTH = 515;
