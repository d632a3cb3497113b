/** What a row changed, by contact and record: only values that differ. */
export interface RowChange {
  contact: Record<string, unknown>;
  record: Record<string, unknown>;
  /** Of what a row has made: who has it. */
  sellerId?: string | null;
}

/** What became of a row. */
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
    }
  | { row: number; outcome: 'REFUSED'; field: string | null; message: string };
