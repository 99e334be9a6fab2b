import parser from 'postcss-selector-parser'

/**
 * Rewrites a selector for the elements that the engine makes: every tag has the head `wx-`, and a class of a component
 * that keeps to itself has its scope.
 * @param scope of the component, or undefined where classes are shared
 */
export function rewriteSelector(selector: string, scope: string | undefined): string {
  return parser((root) => {
    root.walkTags((tag) => {
      tag.value = `wx-${tag.value}`
    })
    root.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') pseudo.replaceWith(host(scope))
    })
    if (scope !== undefined) {
      root.walkClasses((each) => {
        each.value = `${scope}--${each.value}`
      })
    }
  }).processSync(selector)
}

/** The element that stands for the component itself. */
function host(scope: string | undefined): parser.Attribute {
  return parser.attribute({
    attribute: 'wx-host',
    operator: '=',
    value: scope ?? '',
    quoteMark: '"',
    raws: {},
  })
}
