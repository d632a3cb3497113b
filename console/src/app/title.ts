interface Place {
  to: string;
  label: Readonly<Record<string, string>>;
}

/** Returns the title of the tab: the screen at this address, and the product. */
export function titleOf(places: readonly Place[], path: string, spoken: string): string {
  const place = places.find(({ to }) => path === to || path.startsWith(`${to}/`));
  return place ? `${place.label[spoken]} · Embudo` : 'Embudo';
}
