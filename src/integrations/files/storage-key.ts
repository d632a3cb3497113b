/**
 * Returns the parts of a key. Throws TypeError if the key could lead out of the folder or bucket: keys consist of ids, never of
 * names that people give.
 */
export function partsOf(key: string): string[] {
  if (!/^[\w-]{2,100}(\/[\w-]{2,100})+$/.test(key)) throw new TypeError('this is no key of a file');
  return key.split('/');
}
