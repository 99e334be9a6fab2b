const AdmZip = require('adm-zip')

/**
 * The uncompressed bytes of each package in a compiled project.
 * @param {Buffer} zip what the compiler wrote
 * @param {readonly string[]} roots of the subpackages
 * @returns {{ name: string, bytes: number, files: number }[]} the main package first
 */
exports.weigh = (zip, roots) => {
  const entries = new AdmZip(zip).getEntries().filter((entry) => !entry.isDirectory)
  const ofPackage = (name) =>
    entries.filter(
      ({ entryName }) => (roots.find((root) => entryName.startsWith(`${root}/`)) ?? 'main') === name,
    )
  return ['main', ...roots].map((name) => {
    const own = ofPackage(name)
    return { name, bytes: own.reduce((sum, { header }) => sum + header.size, 0), files: own.length }
  })
}
