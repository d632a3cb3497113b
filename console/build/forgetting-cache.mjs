/**
 * Graphcache 9.0.1 never forgets who has read an entity, nor the mutations it has sent: a page that is open all day would grow with each
 * conversation that is opened. This puts both right in its built module. Another version whose text differs stops the build: look there
 * whether it still is needed.
 */
const module = /@urql\/exchange-graphcache\/dist\/urql-exchange-graphcache\.mjs$/;

/** [what stands there, what stands there afterwards]: `h` operations by key, `N` keys of readers by entity. */
const changes = [
  [
    /h\.delete\(e\.key\);\s*m\.delete\(e\.key\);\s*k\.delete\(e\.key\);/,
    text => `${text}
      for (var [entity, readers] of N) if (readers.delete(e.key) && !readers.size) N.delete(entity);`,
  ],
  [/collectPendingOperations\(r, a\);\s*f\.delete\(t\.key\);/, text => `${text} h.delete(t.key);`],
];

export const forgettingCache = () => ({
  name: 'forgetting-cache',
  transform(source, id) {
    if (!module.test(id)) return null;
    let code = source;
    for (const [before, after] of changes) {
      if (!before.test(code))
        throw new Error(`Graphcache has changed: ${before} is not in it (console/build/forgetting-cache.mjs).`);
      code = code.replace(before, after);
    }
    return { code, map: null };
  },
});
