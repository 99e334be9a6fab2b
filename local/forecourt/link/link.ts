import type { Fault } from '../../kernel/faults'
import { obey } from '../commands/obey'
import type { Controller } from '../controller'
import type { Reply } from '../protocol'
import { post, type Answer, type Envelope } from './post'

const LARGEST_BATCH = 100
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000
const LONGEST_SILENCE_MS = 10 * 60_000

export interface LinkParts {
  readonly controller: Controller
  readonly stationId: string
  readonly secret: () => string
  readonly url: () => string
}

/**
 * The line to the cloud. Events wait in the outbox, go up in numbered batches, and leave it when a batch was answered;
 * an unanswered batch goes again with the same number and bytes. Without events the controller polls.
 */
export class Link {
  private pollAt = 0
  /** Nothing is said before this instant: a planned delay, or the pause after a failure. */
  private silentUntil = 0
  private failures = 0
  /** Counts resets: an answer to what was asked before one is ignored. */
  private generation = 0
  private running: Promise<void> | undefined
  private previous: Envelope | undefined

  constructor(
    private readonly parts: LinkParts,
    public online: boolean,
  ) {}

  /** Speaks now, waiting for what is under way first. */
  async exchange(): Promise<Answer> {
    while (this.running !== undefined) await this.running
    let answer: Answer = { ok: false, problem: 'offline' }
    this.running = this.once()
      .then((heard) => {
        answer = heard
      })
      .finally(() => {
        this.running = undefined
        this.parts.controller.parts.changed()
      })
    await this.running
    return answer
  }

  /** When the controller wants to speak; undefined while it does, or must not. */
  dueAt(): number | undefined {
    if (!this.online || this.running !== undefined) return undefined
    const now = this.parts.controller.now()
    const wantedAt = this.parts.controller.state.outbox.length > 0 ? now : this.pollAt
    const at = Math.max(this.silentUntil, wantedAt)
    // A clock set back must not keep the station silent until it has come round again.
    return at > now + LONGEST_SILENCE_MS ? now : at
  }

  /** Forgets pauses and what is under way. */
  reset(): void {
    this.failures = 0
    this.previous = undefined
    this.pollAt = 0
    this.silentUntil = 0
    this.generation += 1
  }

  /** Says no more, and waits for what is being said. */
  async close(): Promise<void> {
    this.online = false
    await this.running
  }

  private async once(): Promise<Answer> {
    const { controller } = this.parts
    if (!this.online) return { ok: false, problem: 'offline' }
    const fault = controller.parts.kernel.faults.take('forecourt', 'batch')
    if (fault !== undefined)
      controller.parts.kernel.journal.add({
        kind: 'fault',
        title: `forecourt batch: ${fault.kind}`,
        detail: fault,
      })
    if (fault?.kind === 'delay') {
      this.silentUntil = controller.now() + (fault.delayMs ?? LONGEST_RETRY_MS)
      return { ok: false, problem: 'delayed' }
    }
    const { generation } = this
    const answer = await this.send(this.prepare(), fault)
    if (generation !== this.generation) return { ok: false, problem: 'forgotten by a reset' }
    if (answer.ok) this.accept(answer.reply)
    else this.retryLater(answer.problem)
    return answer
  }

  /** The batch under way, or a new one of what waits. It is kept before it is sent, so that a restart repeats it. */
  private prepare(): Envelope {
    const { controller, stationId } = this.parts
    const { state } = controller
    if (state.batch === null) {
      const events = state.outbox.slice(0, LARGEST_BATCH)
      // Seconds since 1970, or one more than the last: rises even when a new controller replaces a lost one.
      const sequence = Math.max(state.lastSequence + 1, Math.floor(controller.now() / 1000))
      state.lastSequence = sequence
      state.batch = { sequence, body: JSON.stringify({ events }), events: events.length }
      controller.parts.changed()
    }
    const { sequence, body } = state.batch
    return {
      url: this.parts.url,
      stationId,
      secret: this.parts.secret(),
      sequence,
      at: controller.now(),
      body,
    }
  }

  private async send(envelope: Envelope, fault: Fault | undefined): Promise<Answer> {
    if (fault?.kind === 'lose') return { ok: false, problem: 'lost on the way' }
    if (fault?.kind === 'forge') await this.mischief('forged', { ...envelope, secret: `${envelope.secret}?` })
    const answer = await post(envelope)
    if (fault?.kind === 'reorder' && this.previous !== undefined)
      await this.mischief('late', { ...this.previous, at: envelope.at })
    if (answer.ok) this.previous = envelope
    if (fault?.kind === 'double') return post(envelope)
    return fault?.kind === 'lostReply' ? { ok: false, problem: 'reply lost on the way' } : answer
  }

  /** Something the cloud should refuse or ignore; the journal tells what it did. */
  private async mischief(what: string, envelope: Envelope): Promise<void> {
    const answer = await post(envelope)
    this.parts.controller.parts.kernel.journal.add({
      kind: answer.ok ? 'refused' : 'forecourt',
      title: `${what} batch ${envelope.sequence} ${answer.ok ? 'WAS ACCEPTED' : `refused: ${answer.problem}`}`,
    })
  }

  private accept(reply: Reply): void {
    const { controller } = this.parts
    const { state } = controller
    const { kernel } = controller.parts
    if (this.failures > 0) kernel.journal.add({ kind: 'forecourt', title: 'the cloud answers again' })
    this.failures = 0
    this.silentUntil = 0
    state.outbox.splice(0, state.batch?.events ?? 0)
    state.batch = null
    for (const command of reply.commands) obey(controller, command)
    this.pollAt = controller.now() + reply.nextPollMs
  }

  private retryLater(problem: string): void {
    const { controller } = this.parts
    if (this.failures === 0)
      controller.parts.kernel.journal.add({
        kind: 'forecourt',
        title: `the cloud does not answer: ${problem}`,
      })
    this.silentUntil = controller.now() + Math.min(FIRST_RETRY_MS * 2 ** this.failures, LONGEST_RETRY_MS)
    this.failures += 1
  }
}
