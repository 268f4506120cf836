const insideOfPackage = /.*[/\\]?node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/;

/**
 * @typedef {{ type: 'chunk', modules: Record<string, { renderedLength: number }> }} WrittenChunk
 *   keys are absolute paths, or names of modules that are no file
 * @typedef {{ type: 'asset', originalFileNames: readonly string[] }} WrittenAsset
 */

/**
 * Names of the packages that the files of a bundle hold code or assets of.
 * @param {Record<string, WrittenChunk | WrittenAsset>} files
 * @returns {ReadonlySet<string>}
 */
export function shippedPackages(files) {
  const sources = Object.values(files).flatMap((file) =>
    file.type === 'asset'
      ? file.originalFileNames
      : Object.entries(file.modules)
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .map(([id]) => id)
  );
  const names = sources.map((source) => insideOfPackage.exec(source)?.[1].replace('\\', '/'));
  return new Set(names.filter((name) => name !== undefined));
}

/**
 * Those of the packages whose name does not stand in the notice as a word of its own.
 * @param {Iterable<string>} packages
 * @param {string} notice
 */
export function findUnnamed(packages, notice) {
  const words = new Set(notice.split(/[\s,;()]+/).map((word) => word.replace(/\.$/, '')));
  return [...packages].filter((name) => !words.has(name)).sort();
}
