import { BuiltIn } from './builtIn'

/** Elements that are their place and what is inside. */
export class WxPlain extends BuiltIn {}

/** `share-element` moves between pages on a phone; here its content just stands. */
export class WxShareElement extends BuiltIn {}

export class WxMovableArea extends BuiltIn {}

export class WxSwiperItem extends BuiltIn {}
