/** What a form says, by the names of its fields. */
export type FormValues = Readonly<Record<string, string>>;

/** What was typed into forms and not saved, by place: the form of one thing, of one user. */
export function createFormDrafts() {
  const drafts = new Map<string, FormValues>();
  return {
    of: (place: string): FormValues | null => drafts.get(place) ?? null,
    keep: (place: string, values: FormValues): void => void drafts.set(place, values),
    /** Forgets a draft that was saved, unless more was typed while that was under way. */
    saved(place: string, values: FormValues): void {
      if (JSON.stringify(drafts.get(place)) === JSON.stringify(values)) drafts.delete(place);
    },
    discard: (place: string): void => void drafts.delete(place),
    clear: (): void => drafts.clear(),
  };
}
