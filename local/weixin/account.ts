import { z } from 'zod'
import { StateFile } from '../kernel/stateFile'
import type { Kernel } from '../kernel/service'
import { HandOvers } from './handOvers'
import { Phones, type ServiceNotification } from './phone'
import { SubscribeLedger } from './subscribeLedger'
import { TemplateLibrary, type MessageTemplate } from './templates'

const stateSchema = z.object({
  templates: z.array(
    z.object({ templateId: z.string(), title: z.string(), keywords: z.array(z.string()).exactOptional() }),
  ),
  credits: z.array(z.object({ openid: z.string(), templateId: z.string(), credits: z.int() })),
  notifications: z.array(
    z.object({
      openid: z.string(),
      templateId: z.string(),
      title: z.string(),
      page: z.string().exactOptional(),
      data: z.record(z.string(), z.string()),
      miniprogramState: z.string(),
      lang: z.string(),
      receivedAt: z.int(),
    }),
  ),
})

/** The mini-program's account at WeChat: its templates, who accepted what, and what arrived on whose phone. */
export class WeixinAccount {
  readonly templates = new TemplateLibrary()
  readonly ledger = new SubscribeLedger()
  readonly handOvers = new HandOvers()
  readonly phones: Phones
  private readonly file: StateFile<typeof stateSchema>

  constructor(
    readonly kernel: Kernel,
    private readonly shippedTemplates: readonly MessageTemplate[] = [],
  ) {
    this.phones = new Phones(() => kernel.clock.now())
    this.file = new StateFile(kernel.stateDir, 'weixin.json', stateSchema)
    this.shipTemplates()
    const kept = this.file.load()
    if (kept === undefined) return
    for (const template of kept.templates) this.templates.put(template)
    this.ledger.load(kept.credits)
    this.phones.load(kept.notifications)
  }

  /** Plays the tap on WeChat's consent dialog: what it answers per template, as `wx.requestSubscribeMessage` does. */
  consent(
    openid: string,
    templateIds: readonly string[],
    accept: boolean,
  ): Record<string, 'accept' | 'reject'> {
    for (const templateId of templateIds) {
      this.templates.admit(templateId)
      if (accept) this.ledger.accept(openid, templateId)
    }
    this.save()
    return Object.fromEntries(templateIds.map((templateId) => [templateId, accept ? 'accept' : 'reject']))
  }

  /** The user switches messages off in the app's settings: all credits are gone. */
  switchOff(openid: string, templateIds: readonly string[]): void {
    for (const templateId of templateIds) this.ledger.revoke(openid, templateId)
    this.save()
  }

  putTemplate(template: MessageTemplate): void {
    this.templates.put(template)
    this.save()
  }

  /** Delivers a message if the user has a credit for its template; false when not. */
  deliver(notification: ServiceNotification): boolean {
    const { openid, templateId, title } = notification
    if (!this.ledger.take(openid, templateId)) return false
    this.phones.receive(notification)
    this.save()
    this.kernel.journal.add({ kind: 'message', title: `${title} → ${openid}`, detail: notification })
    return true
  }

  reset(): void {
    this.templates.reset()
    this.ledger.reset()
    this.phones.reset()
    this.handOvers.reset()
    this.shipTemplates()
    this.save()
  }

  private shipTemplates(): void {
    for (const template of this.shippedTemplates) this.templates.put(template)
  }

  private save(): void {
    this.file.save({
      templates: this.templates.list().map(({ keywords, ...rest }) => ({
        ...rest,
        ...(keywords === undefined ? {} : { keywords: [...keywords] }),
      })),
      credits: this.ledger.list(),
      notifications: this.phones.list(),
    })
  }
}
