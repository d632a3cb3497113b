/**
 * Loads the modules of a spec file. Packages are loaded once per worker, by Node itself, and so is the application. Specs, and modules that
 * only they import, are evaluated for each file, compiled from the worker's cache. Loading was more than half of the time of most spec
 * files. It overrides internals of jest 30, so `assertKnown` rejects another version of jest by name instead of failing somewhere later.
 */
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction, SourceTextModule, SyntheticModule } from 'node:vm';
import * as jestRuntime from 'jest-runtime';

const Runtime = jestRuntime.default?.default ?? jestRuntime.default;
const load = createRequire(import.meta.url);

/** Caches for all files of this worker: transformed texts, targets of relative imports, and V8's compiled code of a text. */
const transformed = new Map();
const resolved = new Map();
const compiled = new Map();

const OVERRIDDEN = {
  esmLoader: [
    'buildSyncSourceEntry',
    'getContext',
    'resolveModule',
    'resolveSpecifierForSyncGraph',
    'tryLoadGraphSync',
  ],
  executor: ['compile'],
  transformCache: ['transform'],
};

function assertKnown(runtime) {
  for (const [part, methods] of Object.entries(OVERRIDDEN))
    for (const method of methods)
      if (typeof runtime[part]?.[method] !== 'function')
        throw new Error(`This jest-runtime has no ${part}.${method}: bring src/testing/runner/runtime.mjs up to it.`);
}

/** The entry modules of the application. A worker loads them once, in this order, whichever spec file comes first. */
const APPLICATION = ['src/resolvers/index.ts', 'src/compose.ts', 'src/http/app.ts'];
/** The evaluated modules of the application by their keys; null until a worker's first file. */
let application = null;
/** The runtime of the current file: modules that the application imports dynamically are loaded for that file. */
let current;

const root = path.resolve(import.meta.dirname, '../../..');

const isRelative = specifier => /^\.{0,2}\//.test(specifier);
const isPackage = specifier =>
  !isRelative(specifier) && !isBuiltin(specifier) && !/^(@jest\/globals|data:.*|file:.*)$/.test(specifier);
const isNamespace = value => Object.prototype.toString.call(value) === '[object Module]';

/** Wraps a package as loaded by Node in a module that the spec file can import. */
function packageModule(file) {
  const exports = load(file);
  const names = exports !== null && /^(object|function)$/.test(typeof exports) ? Object.keys(exports) : [];
  const values = isNamespace(exports)
    ? names.map(name => [name, exports[name]])
    : [
        ...names.filter(name => name !== 'default' && name !== 'module.exports').map(name => [name, exports[name]]),
        ['default', exports],
        ['module.exports', exports],
      ];
  const setAll = function () {
    for (const [name, value] of values) this.setExport(name, value);
  };
  return new SyntheticModule(
    values.map(([name]) => name),
    setAll,
    { identifier: file },
  );
}

/** Creates a module, using V8's cached code if this worker has already compiled the same text. The application is compiled once anyway. */
function sourceModule(text, options, compiledOnce) {
  if (compiledOnce) return new SourceTextModule(text, options);
  const known = compiled.get(options.identifier);
  if (known?.text === text) return new SourceTextModule(text, { ...options, cachedData: known.data });
  const module = new SourceTextModule(text, options);
  compiled.set(options.identifier, { text, data: module.createCachedData() });
  return module;
}

const importForTheFileThatRuns = (...args) => current.esmLoader.dynamicImport(...args);

export default class SharedPackagesRuntime extends Runtime {
  #sharing = false;

  constructor(...args) {
    super(...args);
    assertKnown(this);
    const globalConfig = args.at(-1);
    current = this;
    this.#loadPackagesOnce();
    this.#compileInTheWorkersRealm();
    // Under --watch, a file may have changed since.
    if (globalConfig.watch || globalConfig.watchAll) return;
    this.#transformOnce();
    if (this._environment.sharesApplication) this.#shareApplication();
  }

  #shareApplication() {
    const registry = this.registries.getActiveEsmRegistry();
    if (application) {
      for (const [key, module] of application) registry.set(key, module);
      return;
    }
    this.#sharing = true;
    for (const file of APPLICATION) this.esmLoader.tryLoadGraphSync(path.join(root, file), '', 'sync-required');
    this.#sharing = false;
    application = new Map(registry);
  }

  requireModuleOrMock(from, name) {
    return isPackage(name) && !from.includes('/node_modules/')
      ? createRequire(from)(name)
      : super.requireModuleOrMock(from, name);
  }

  #resolve(from, specifier) {
    const key = `${path.dirname(from)}\n${specifier}`;
    let target = resolved.get(key);
    if (!target) {
      const file = this._resolution.resolveEsm(from, specifier);
      target = { cacheKey: pathToFileURL(file).href, modulePath: file };
      resolved.set(key, target);
    }
    return target;
  }

  #loadPackagesOnce() {
    const loader = this.esmLoader;
    const { resolveSpecifierForSyncGraph, resolveModule } = loader;
    loader.resolveSpecifierForSyncGraph = (from, specifier, context, scratch, registry, ...rest) => {
      if (this.#sharing && isBuiltin(specifier)) {
        // Uses Node's own module: jest's replacement of `node:module` ends with the file.
        const cacheKey = `application:${specifier}`;
        loader.tryCommitSynthetic(cacheKey, registry, scratch, () => packageModule(specifier));
        return { cacheKey, enqueue: null, modulePath: specifier };
      }
      if (isPackage(specifier)) {
        const { cacheKey, modulePath } = this.#resolve(from, specifier);
        loader.tryCommitSynthetic(cacheKey, registry, scratch, () => packageModule(modulePath));
        return { cacheKey, enqueue: null, modulePath };
      }
      if (isRelative(specifier)) {
        const target = this.#resolve(from, specifier);
        if (/\.(ts|mjs|json)$/.test(target.modulePath))
          return { cacheKey: target.cacheKey, enqueue: target, modulePath: target.modulePath };
      }
      return resolveSpecifierForSyncGraph.call(loader, from, specifier, context, scratch, registry, ...rest);
    };
    // Used for `import()` and for files with top-level await.
    loader.resolveModule = async (specifier, from, context) => {
      if (!isPackage(specifier)) return resolveModule.call(loader, specifier, from, context);
      const { cacheKey, modulePath } = this.#resolve(from, specifier);
      const registry = this.registries.getActiveEsmRegistry();
      if (!registry.has(cacheKey)) registry.set(cacheKey, packageModule(modulePath));
      const module = await registry.get(cacheKey);
      if (module.status !== 'evaluated') await module.evaluate();
      return module;
    };
  }

  #compileInTheWorkersRealm() {
    const { esmLoader: loader, executor } = this;
    loader.getContext = () => undefined;
    executor.compile = (text, filename) => compileFunction(text, executor.injectedModuleParameters, { filename });
    const { buildSyncSourceEntry } = loader;
    loader.buildSyncSourceEntry = entry => {
      const { cacheKey, code, identifier, initializeImportMeta, registry, scratch, worklist } = entry;
      const importModuleDynamically = this.#sharing ? importForTheFileThatRuns : loader.dynamicImport;
      const options = { identifier, importModuleDynamically, initializeImportMeta };
      const module = sourceModule(code, options, this.#sharing);
      // Files with top-level await are few, and jest loads them in another way.
      if (module.hasTopLevelAwait()) return buildSyncSourceEntry.call(loader, entry);
      const deps = module.moduleRequests.map(({ specifier, attributes }) => {
        const { mode, pendingBuilds } = entry;
        const target = loader.resolveSpecifierForSyncGraph(
          identifier,
          specifier,
          undefined,
          scratch,
          registry,
          mode,
          pendingBuilds,
        );
        loader.importAttributeValidator.validate(target.modulePath, attributes, identifier);
        if (target.enqueue) worklist.push(target.enqueue);
        return target.cacheKey;
      });
      return { cacheKey, deps, kind: 'source', module };
    };
  }

  #transformOnce() {
    const cache = this.transformCache;
    const { transform } = cache;
    cache.transform = (file, options) => {
      if (options?.isInternalModule) return transform.call(cache, file, options);
      const known = transformed.get(file);
      if (known) {
        cache.transforms.set(file, known);
        if (known.sourceMapPath) cache.sourceMaps.set(file, known.sourceMapPath);
        return known.code;
      }
      const code = transform.call(cache, file, options);
      transformed.set(file, cache.transforms.get(file));
      return code;
    };
  }
}
