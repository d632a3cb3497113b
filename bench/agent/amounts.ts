/** A label is exact where the shop would round. */
const slack = 0.51;

/** Whether a text holds an amount, with points and commas read either way. */
export const holdsAmount = (text: string, amount: number): boolean =>
  amountsIn(text).some(each => Math.abs(each - amount) <= slack);

function amountsIn(text: string): number[] {
  return (text.match(/\d[\d.,\s]*\d|\d/gu) ?? []).flatMap(found => {
    const digits = found.replace(/\s/gu, '');
    const [, whole, cents] = /^(.*)[.,](\d{1,2})$/u.exec(digits) ?? [];
    const plain = Number(digits.replace(/[.,]/gu, ''));
    return whole === undefined ? [plain] : [plain, Number(`${whole.replace(/[.,]/gu, '')}.${cents}`)];
  });
}
