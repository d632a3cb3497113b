interface Place {
  to: string;
  within?: readonly string[];
  label: Readonly<Record<string, string>>;
}

/** Whether the address is one of the entry's screens. */
export const isWithin = ({ to, within }: Pick<Place, 'to' | 'within'>, path: string): boolean =>
  within ? within.includes(path) : path === to || path.startsWith(`${to}/`);

/** Returns the title of the tab: the screen at this address, and the product. */
export function titleOf(places: readonly Place[], path: string, spoken: string): string {
  const place = places.find(each => isWithin(each, path));
  return place ? `${place.label[spoken]} · Embudo` : 'Embudo';
}
