import { BuiltIn } from './builtIn'

/** A node as `rich-text` takes it. */
interface RichNode {
  readonly type?: string
  readonly name?: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, string>>
  readonly children?: readonly RichNode[]
}

/** What may stand in rich text; WeChat drops everything else. */
const TAGS = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set([
  'class',
  'style',
  'dir',
  'alt',
  'src',
  'width',
  'height',
  'colspan',
  'rowspan',
  'align',
  'span',
  'start',
  'type',
  'color',
  'size',
  'face',
])

export class WxRichText extends BuiltIn {
  protected override connected(): void {
    this.draw()
  }

  protected override changed(name: string): void {
    if (name === 'nodes' && this.isConnected) this.draw()
  }

  private draw(): void {
    const nodes = this.property('nodes')
    if (typeof nodes === 'string') this.replaceChildren(...parse(nodes))
    else if (Array.isArray(nodes)) this.replaceChildren(...(nodes as readonly RichNode[]).flatMap(fromNode))
  }
}

function parse(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(fromDom)
}

function fromDom(node: Node): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)]
  if (!(node instanceof Element)) return []
  const attributes = node.getAttributeNames().map((name) => [name, node.getAttribute(name) ?? ''] as const)
  return make(node.localName, attributes, [...node.childNodes].flatMap(fromDom))
}

function fromNode({ type, name = '', text = '', attrs = {}, children = [] }: RichNode): Node[] {
  if (type === 'text') return parse(text)
  return make(name.toLowerCase(), Object.entries(attrs), children.flatMap(fromNode))
}

function make(name: string, attributes: readonly (readonly [string, string])[], children: Node[]): Node[] {
  if (!TAGS.has(name)) return []
  const made = document.createElement(name)
  for (const [attribute, value] of attributes)
    if (ATTRIBUTES.has(attribute)) made.setAttribute(attribute, value)
  made.append(...children)
  return [made]
}
