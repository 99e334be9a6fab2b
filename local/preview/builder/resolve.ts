import { posix } from 'node:path'

/** The folder that "build npm" fills. */
export const NPM = 'miniprogram_npm'

/**
 * Finds what a file of the mini-program names: relative to it, then from the root, then in `miniprogram_npm` of its
 * folder and of the folders above.
 * @param from path of the file that names it
 * @param found whether there is such a path
 * @returns a path without a slash at its head
 */
export function resolvePath(
  from: string,
  name: string,
  found: (path: string) => boolean,
): string | undefined {
  return candidates(from, name).find((path) => found(path))
}

function candidates(from: string, name: string): string[] {
  const folder = posix.dirname(from)
  if (name.startsWith('/')) return [posix.normalize(name.slice(1))]
  const relative = posix.join(folder, name)
  if (/^\.{1,2}\//.test(name)) return [relative]
  return [relative, posix.normalize(name), ...packagePaths(folder, name)].filter(
    (path) => !path.startsWith('..'),
  )
}

function packagePaths(folder: string, name: string): string[] {
  const here = posix.join(folder, NPM, name)
  return folder === '.' || folder === '' ? [here] : [here, ...packagePaths(posix.dirname(folder), name)]
}
