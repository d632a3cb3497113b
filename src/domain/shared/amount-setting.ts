import { z } from 'zod';

/** A setting that is an amount in the tenant's currency: a text, or a whole number that needs no rounding (a safe integer). */
export const amountSetting = z.preprocess(
  given => (Number.isSafeInteger(given) ? String(given) : given),
  z
    .string()
    .regex(/^\d{1,12}(\.\d{1,4})?$/, 'Enter an amount in the tenant’s currency, such as "500000" or "1200.50".'),
);
