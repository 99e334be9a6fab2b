/** A subscription-message template the mini-program's account has chosen from WeChat's library. */
export interface MessageTemplate {
  readonly templateId: string
  readonly title: string
  /** Keyword keys in order, e.g. `['thing1', 'amount2', 'time3']`; absent when only the id is known. */
  readonly keywords?: readonly string[]
}

/**
 * The account's templates. One that a user was asked to accept exists too, even when nobody described its keywords:
 * WeChat's dialog shows only templates the account has.
 */
export class TemplateLibrary {
  private readonly templates = new Map<string, MessageTemplate>()

  find(templateId: string): MessageTemplate | undefined {
    return this.templates.get(templateId)
  }

  list(): MessageTemplate[] {
    return [...this.templates.values()]
  }

  put(template: MessageTemplate): void {
    this.templates.set(template.templateId, template)
  }

  /** Makes sure the id is known. */
  admit(templateId: string): void {
    if (!this.templates.has(templateId)) this.put({ templateId, title: templateId })
  }

  reset(): void {
    this.templates.clear()
  }
}
