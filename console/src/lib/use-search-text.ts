import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Milliseconds after the last key until a text is searched. */
const pauseMs = 250;

/**
 * Returns the text of a search field and how to change it. `onChange` gets the text a moment after the last key, without the spaces
 * around it. It comes back as `value`, perhaps after more was typed, so only a value that this field has not given itself replaces what is
 * typed: a space between two words stays.
 */
export function useSearchText(
  value: string | undefined,
  onChange: (text: string | undefined) => void,
): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(value ?? '');
  const given = useRef<(string | undefined)[]>([]);
  const latest = useRef(onChange);
  latest.current = onChange;
  // Before the field can be typed into: an effect that comes later, as on a slow computer, would take the first letters away.
  useLayoutEffect(() => {
    const own = given.current.indexOf(value);
    given.current = own < 0 ? [] : given.current.slice(own + 1);
    if (own < 0) setText(value ?? '');
  }, [value]);
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === value) return;
    const timer = setTimeout(() => {
      given.current.push(wanted);
      latest.current(wanted);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, value]);
  return [text, setText];
}
