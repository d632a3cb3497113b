import { z } from 'zod';

const errorSchema = z.object({
  errors: z
    .array(z.object({ message: z.string().catch(''), field: z.string().nullish().catch(null) }))
    .min(1)
    .max(1_000),
});

/** What SendGrid says is wrong, in its words, which may be none; null where the answer is no error of SendGrid's. */
export function readErrors(json: unknown): string | null {
  const failed = errorSchema.safeParse(json);
  if (!failed.success) return null;
  return failed.data.errors
    .slice(0, 5)
    .map(({ message, field }) => (field ? `${message} (${field})` : message))
    .join('; ');
}
