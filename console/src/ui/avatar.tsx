import { cx } from '../lib/classes';

const tints = [
  'bg-accent-soft text-accent',
  'bg-warm-soft text-warm',
  'bg-cold-soft text-cold',
  'bg-hot-soft text-hot',
  'bg-good-soft text-good',
];

const initials = (name: string): string => {
  const words = name
    .trim()
    .split(/\s+/)
    .filter(word => /\p{L}|\d/u.test(word));
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
};
const tintOf = (name: string): string => {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return tints[sum % tints.length] ?? '';
};

/** The initials of a name, which is shown beside it. */
export const Avatar = ({ name, size = 32, className }: { name: string; size?: number; className?: string }) => (
  <span
    aria-hidden="true"
    className={cx(
      'inline-flex flex-none items-center justify-center rounded-full font-semibold',
      tintOf(name),
      className,
    )}
    style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
  >
    {initials(name)}
  </span>
);
