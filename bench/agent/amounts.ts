/** The tolerance, since a label is exact where the shop would round. */
const slack = 0.51;

/** Whether a text contains an amount. Points and commas are tried both as decimal and as thousands separators. */
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
