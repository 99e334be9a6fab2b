import { randomUUID } from 'node:crypto'
import type { Fault } from '../../kernel/faults'
import type { Kernel } from '../../kernel/service'
import { Alarm } from '../alarm'
import type { Ledger } from '../ledger'
import { platformSigner } from '../merchants/credentials'
import type { MerchantRegistry } from '../merchants/registry'
import type { Notification, NotifyAttempt, NotifyEvent, Order, Refund, Rules } from '../model'
import { signatureHeaders } from '../signing'
import type { Store } from '../store'
import { forgeryOf, takeNotifyFault } from './faults'
import { forge } from './forge'
import { waitAfter } from './ladder'
import { encloseResource, resourceOf, type Envelope } from './message'
import { post } from './posting'

const HOLD_MS = 30_000

export interface NotifierParts {
  readonly kernel: Kernel
  readonly store: Store
  readonly ledger: Ledger
  readonly merchants: MerchantRegistry
  readonly rules: Rules
  /** From the address the merchant named to the one that is reachable here. */
  resolveUrl(url: string): string
}

/** Sends notifications and climbs the retry ladder, in virtual time. */
export class Notifier {
  private readonly inFlight = new Map<string, Promise<void>>()
  private readonly alarm: Alarm

  constructor(private readonly parts: NotifierParts) {
    this.alarm = new Alarm(parts.kernel.clock, () => {
      this.startDue()
    })
    this.rearm()
  }

  /** A new event. Without an address or an APIv3 key nothing is ever sent, as in the real service. */
  announce(eventType: NotifyEvent, order: Order, refund?: Refund): void {
    const url = refund === undefined ? order.notifyUrl : refund.notifyUrl
    const { apiV3Key } = this.parts.merchants.require(order.mchid)
    if (url === undefined || apiV3Key === '') return
    const createdAt = this.now()
    const envelope: Envelope = { id: randomUUID(), createdAt, eventType, resource: resourceOf(order, refund) }
    this.save({
      id: envelope.id,
      mchid: order.mchid,
      eventType,
      outTradeNo: order.outTradeNo,
      ...(refund === undefined ? {} : { outRefundNo: refund.outRefundNo }),
      url,
      body: encloseResource(envelope, apiV3Key),
      createdAt,
      attempts: [],
      rung: 0,
      state: 'pending',
      dueAt: createdAt + this.parts.rules.firstNotifyMs,
      held: false,
    })
    this.rearm()
  }

  /** Begins anew with one notification, delivered or not. */
  resend(notification: Notification): void {
    this.save({ ...notification, state: 'pending', rung: 0, held: false, dueAt: this.now() })
    this.rearm()
  }

  /** Resolves when nothing is under way and nothing more is due at the present instant. */
  async idle(): Promise<void> {
    this.startDue()
    while (this.inFlight.size > 0) {
      await Promise.all(this.inFlight.values())
      this.startDue()
    }
  }

  close(): void {
    this.alarm.close()
  }

  private now(): number {
    return this.parts.kernel.clock.now()
  }

  private save(notification: Notification): void {
    this.parts.store.put('notification', notification.id, notification)
  }

  private waiting(): Notification[] {
    return this.parts.store
      .list('notification')
      .filter((notification) => notification.state === 'pending' && !this.inFlight.has(notification.id))
  }

  private rearm(): void {
    const due = this.waiting().map((notification) => notification.dueAt)
    this.alarm.set(due.length === 0 ? undefined : Math.min(...due))
  }

  private startDue(): void {
    for (const notification of this.waiting().filter((waiting) => waiting.dueAt <= this.now())) {
      const delivery = this.deliver(notification).finally(() => {
        this.inFlight.delete(notification.id)
        this.rearm()
      })
      this.inFlight.set(notification.id, delivery)
    }
    this.rearm()
  }

  private async deliver(notification: Notification): Promise<void> {
    const fault = takeNotifyFault(this.parts.kernel.faults, notification)
    if (fault !== undefined)
      this.parts.kernel.journal.add({
        kind: 'fault',
        title: `notify ${notification.eventType} ${notification.outTradeNo}: ${fault.kind}`,
        detail: fault,
      })
    if (fault?.kind === 'delay' || fault?.kind === 'reorder') {
      const dueAt = this.now() + (fault.delayMs ?? HOLD_MS)
      this.save({ ...notification, dueAt, held: fault.kind === 'reorder' })
      return
    }
    if (fault?.kind === 'forge' || fault?.kind === 'probe') await this.postForged(notification, fault)
    const attempts = await this.attempt(notification, fault)
    this.record(notification, attempts, fault?.kind === 'lose' && fault.detail?.['forever'] === true)
  }

  private async attempt(notification: Notification, fault: Fault | undefined): Promise<NotifyAttempt[]> {
    if (fault?.kind === 'lose') return [{ at: this.now(), answer: 'lost on the way', accepted: false }]
    const copies = fault?.kind === 'double' ? 2 : 1
    return Promise.all(Array.from({ length: copies }, () => this.postGenuine(notification)))
  }

  private postGenuine(notification: Notification): Promise<NotifyAttempt> {
    const signer = platformSigner(this.parts.merchants.require(notification.mchid))
    const headers = signatureHeaders(notification.body, signer, this.now())
    const url = this.parts.resolveUrl(notification.url)
    return post(url, { body: notification.body, headers }, this.parts.rules.notifyTimeoutMs, this.now())
  }

  /** A false message ahead of the genuine one; the journal says loudly when somebody believes it. */
  private async postForged(notification: Notification, fault: Fault): Promise<void> {
    const { ledger, merchants, kernel, rules } = this.parts
    const order = ledger.order(notification.mchid, notification.outTradeNo)
    if (order === undefined) return
    const refund =
      notification.outRefundNo === undefined
        ? undefined
        : ledger.refund(notification.mchid, notification.outRefundNo)
    const envelope: Envelope = {
      id: randomUUID(),
      createdAt: this.now(),
      eventType: notification.eventType,
      resource: resourceOf(order, refund),
    }
    const how = forgeryOf(fault)
    const posting = forge(how, envelope, merchants.require(notification.mchid), this.now())
    const url = this.parts.resolveUrl(notification.url)
    const answer = await post(url, posting, rules.notifyTimeoutMs, this.now())
    kernel.journal.add({
      kind: answer.accepted ? 'refused' : 'payment',
      title: `forged notify (${how}) ${answer.accepted ? 'WAS BELIEVED' : 'refused'}: ${answer.answer}`,
      detail: { outTradeNo: notification.outTradeNo, how, answer: answer.answer },
    })
  }

  private record(before: Notification, attempts: readonly NotifyAttempt[], giveUp: boolean): void {
    const notification = this.parts.store.get('notification', before.id)
    // A reset while the request was under way forgot this notification.
    if (notification === undefined) return
    const rung = before.rung + 1
    const accepted = attempts.some((attempt) => attempt.accepted)
    const wait = giveUp ? undefined : waitAfter(rung, this.parts.rules.ladderScale)
    this.save({
      ...notification,
      attempts: [...notification.attempts, ...attempts],
      rung,
      state: accepted ? 'delivered' : wait === undefined ? 'givenUp' : 'pending',
      // From the planned instant, so that a clock set far ahead climbs every rung it passed.
      dueAt: before.dueAt + (wait ?? 0),
      held: false,
    })
    for (const attempt of attempts)
      this.parts.kernel.journal.add({
        kind: 'payment',
        title: `notify ${before.eventType} ${before.outTradeNo} #${rung}: ${attempt.answer}`,
        detail: { id: before.id, url: before.url, ...attempt },
      })
    if (accepted) this.releaseHeld(before.id)
  }

  private releaseHeld(deliveredId: string): void {
    for (const notification of this.waiting())
      if (notification.held && notification.id !== deliveredId)
        this.save({ ...notification, held: false, dueAt: this.now() })
  }
}
