/** Whether a spreadsheet program would evaluate a text as a formula. Some take full-width signs for the usual ones. */
export const startsFormula = (text: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(text);
