/** The contents of a tab's editors. The IDE stores null for an empty editor. */
export interface OpeningTab {
  query?: string | null | undefined;
  variables?: string | null | undefined;
  headers?: string | null | undefined;
}

/**
 * Chooses the tab that the IDE opens with: the one of the link (`?query=`), otherwise the one that was open last, otherwise the
 * first example. All three texts must be passed to the IDE; otherwise it leaves the editor of variables empty at the first
 * visit and opens one more tab at each later visit.
 *
 * The page contains this function as text, so it may use only its parameters and what browsers have.
 */
export function openingTab(examples: OpeningTab[], remembered: string | null, address: string): OpeningTab {
  let tabs = examples;
  let open = examples[0];
  try {
    const state = JSON.parse(remembered ?? '{}') as { tabs?: OpeningTab[]; activeTabIndex?: number };
    if (Array.isArray(state.tabs) && state.tabs.length > 0) {
      tabs = state.tabs;
      open = state.tabs[state.activeTabIndex ?? 0] ?? state.tabs[0];
    }
  } catch {
    // A state that cannot be parsed is ignored, as in the IDE itself.
  }
  const asked = new URL(address).searchParams.get('query');
  if (asked === null || asked === open?.query) return open ?? {};
  return tabs.find(({ query }) => query === asked) ?? { query: asked };
}
