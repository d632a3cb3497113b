/** What a tab's editors hold; the IDE stores null for an empty one. */
export interface OpeningTab {
  query?: string | null | undefined;
  variables?: string | null | undefined;
  headers?: string | null | undefined;
}

/**
 * The tab that the IDE should open with: what a link asks for (`?query=`), else the one that was open last, else the
 * first example. It must be given all three texts: given fewer, the IDE leaves the editor of variables empty on the
 * first visit, and takes what it finds for a new tab on every later one.
 *
 * The page holds this function as text, so it may use nothing but its parameters and what browsers have.
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
    // what cannot be read is as good as nothing: the IDE begins anew as well
  }
  const asked = new URL(address).searchParams.get('query');
  if (asked === null || asked === open?.query) return open ?? {};
  return tabs.find(({ query }) => query === asked) ?? { query: asked };
}
