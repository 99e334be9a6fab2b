import type * as glassEasel from 'glass-easel'

/**
 * Names of the browser's classes for classes that a template names in an attribute, such as `hover-class`: with the
 * scope of the component that the template belongs to.
 */
export function scopedClasses(node: glassEasel.Element | undefined, names: string): string[] {
  const host = node?.ownerShadowRoot?.getHostNode()
  const single = names.split(/\s+/).filter((name) => name !== '')
  if (host === undefined) return single
  const { styleScope, extraStyleScope } = host.getComponentOptions()
  const manager = host.getRootBehavior().ownerSpace.styleScopeManager
  const scopes = [styleScope, extraStyleScope].filter((scope) => scope !== null)
  return single.flatMap((name) =>
    scopes.map((scope) => {
      const head = manager.queryName(scope)
      return head === undefined || head === '' ? name : `${head}--${name}`
    }),
  )
}
