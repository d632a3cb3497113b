/** Whether a spreadsheet program would evaluate a text as a formula. Some programs also evaluate texts that begin with full-width signs. */
export const startsFormula = (text: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(text);
