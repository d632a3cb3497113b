import type { CodedText } from '../shared/translations.js';

/** What a row changed in the contact and in the record: only values that differ. */
export interface RowChange {
  contact: Record<string, unknown>;
  record: Record<string, unknown>;
  /** The seller of a record that the row created. */
  sellerId?: string | null;
}

/** The outcome of a row. */
export type RowDone =
  | {
      row: number;
      outcome: 'CREATED' | 'UPDATED';
      contactId: string | null;
      contactMade: boolean;
      recordId: string | null;
      recordMade: boolean;
      before: RowChange;
      after: RowChange;
      /** What was left out of the row, and of which fields; `field` is the first of them. */
      field?: string;
      fields?: string[];
      message?: CodedText;
    }
  | {
      row: number;
      outcome: 'REFUSED' | 'SKIPPED';
      /** The first of the fields; null if the reason is not about a single field. */
      field: string | null;
      fields?: string[];
      message: CodedText;
    };
