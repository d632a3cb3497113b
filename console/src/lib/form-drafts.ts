/** The values of a form, by field name. */
export type FormValues = Readonly<Record<string, string>>;

/** Stores what was typed into forms and not saved, by place: the form of one record and one user. */
export function createFormDrafts() {
  const drafts = new Map<string, FormValues>();
  return {
    of: (place: string): FormValues | null => drafts.get(place) ?? null,
    keep: (place: string, values: FormValues): void => void drafts.set(place, values),
    /** Removes a draft that was saved, unless the user has typed more meanwhile. */
    saved(place: string, values: FormValues): void {
      if (JSON.stringify(drafts.get(place)) === JSON.stringify(values)) drafts.delete(place);
    },
    discard: (place: string): void => void drafts.delete(place),
    clear: (): void => drafts.clear(),
  };
}
