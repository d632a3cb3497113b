/** A small line of a figure over time, without axes. */
export const Spark = ({ values, className }: { values: readonly number[]; className?: string }) => {
  if (values.length < 2) return null;
  const top = Math.max(...values, 1e-9);
  const low = Math.min(...values, 0);
  const at = (value: number, n: number) =>
    `${((n / (values.length - 1)) * 100).toFixed(1)} ${(27 - ((value - low) / (top - low || 1)) * 25).toFixed(1)}`;
  return (
    <svg viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden="true" className={className}>
      <path
        d={values.map((value, n) => `${n ? 'L' : 'M'}${at(value, n)}`).join('')}
        fill="none"
        strokeWidth={1.6}
        vectorEffect="non-scaling-stroke"
        className="stroke-accent"
      />
    </svg>
  );
};
