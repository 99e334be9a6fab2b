/**
 * One companion object per page instance, made at first use: a page may be open twice, and what is not shown has no
 * place in its data.
 */
export function perPage<Page extends object, Companion>(
  create: (page: Page) => Companion,
): (page: Page) => Companion {
  const companions = new WeakMap<Page, Companion>()
  return (page) => {
    const known = companions.get(page)
    if (known !== undefined) return known
    const made = create(page)
    companions.set(page, made)
    return made
  }
}
