/** Returns the words of a list that is written as a text, with one space between two words. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
