/** Initials of at most two words, in a circle. Decorative: the name stands beside it or labels the link around it. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
  return (
    <span
      aria-hidden="true"
      className="inline-grid size-10 shrink-0 place-items-center rounded-full border border-transparent bg-spruce-tint font-bold text-item text-spruce"
    >
      {letters.toUpperCase()}
    </span>
  );
}
