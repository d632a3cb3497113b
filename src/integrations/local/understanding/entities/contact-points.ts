const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const phone = /(?<![\d#$₡€£.,/-])\+?\(?\d[\d().\s-]{6,18}\d(?![\d])/g;
const dateLike = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/;
const unique = (items: string[]) => [...new Set(items)].slice(0, 5);

/** Returns the e-mail addresses in a text, in lower case, at most five. */
export const mailsIn = (text: string): string[] => unique((text.match(mail) ?? []).map(found => found.toLowerCase()));

/** Returns phone numbers as they were written, at most five: 7 to 15 digits that are not a date or a price. */
export function phonesIn(text: string): string[] {
  return unique(
    (text.match(phone) ?? [])
      .map(found => found.trim())
      .filter(found => {
        const digits = found.replace(/\D/g, '').length;
        const separated = /[\s().-]/.test(found) || found.startsWith('+');
        // "1.500.000" is a price; phone numbers have groups of other sizes.
        const thousands = /^\d{1,3}(?:[. ]\d{3})+$/.test(found);
        return digits >= 7 && digits <= 15 && !dateLike.test(found) && !thousands && (separated || digits >= 8);
      }),
  );
}
