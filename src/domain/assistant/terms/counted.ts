const many = / × (\d{1,3})$/u;

/** How a service and its number are remembered that were counted into a sum: "Paquete, hora × 2". */
export const countedAs = (title: string, count: number | null): string =>
  count === null ? title : `${title} × ${count}`;
export const titleIn = (counted: string): string => counted.replace(many, '');
export const countIn = (counted: string): number | null => {
  const [, count] = many.exec(counted) ?? [];
  return count === undefined ? null : Number(count);
};
/** Returns how many of a service were counted into the last sum; null if it was not, or if it has no number. */
export const countedBefore = (title: string, counted: readonly string[]): number | null =>
  counted.filter(each => titleIn(each) === title).flatMap(each => countIn(each) ?? [])[0] ?? null;

/** Whether a question wants a service left out of the sum: "sin inflables". Both are folded. */
export const isLeftOut = (question: string, title: string): boolean =>
  [`sin ${title}`, `without ${title}`].some(said => question.includes(said));
