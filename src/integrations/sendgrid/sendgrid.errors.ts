import { z } from 'zod';

const errorSchema = z.object({
  errors: z
    .array(z.object({ message: z.string().catch(''), field: z.string().nullish().catch(null) }))
    .min(1)
    .max(1_000),
});

/** Returns SendGrid's error text, which may be empty, or null if the answer is not an error of SendGrid. */
export function readErrors(json: unknown): string | null {
  const failed = errorSchema.safeParse(json);
  if (!failed.success) return null;
  return failed.data.errors
    .slice(0, 5)
    .map(({ message, field }) => (field ? `${message} (${field})` : message))
    .join('; ');
}
