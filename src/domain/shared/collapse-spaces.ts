/** Returns the text in one line: each run of white space, line breaks included, becomes one space, and the ends have none. */
export const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
