import { type ApiError, asApiError } from '../../../api/client'
import { type CodeMeaning, readCode } from '../../../lib/core'
import { askToConfirm } from '../../../platform/ask'
import { scanCode } from '../../../platform/scan'
import { errorText, text } from '../../../text/text'
import type { Guard } from '../../../timing/guard'
import type { Opened } from './opening'
import { type FuellingQuery, queryOf } from './query'
import type { Cell, FuellingState } from './state'

export interface ScanningEnds {
  /** A nozzle of the station on the screen. */
  readonly pick: (nozzleNumber: number) => Promise<void>
  /** What the page would show of an order or another station. @throws ApiError */
  readonly ask: (query: FuellingQuery) => Promise<Opened>
  readonly open: (query: FuellingQuery, answer: Opened) => Promise<void>
}

/** The code on a nozzle, read by WeChat's scanner; any other code says what it is (C13). */
export class Scanning {
  constructor(
    private readonly cell: Cell<FuellingState>,
    private readonly guard: Guard,
    private readonly ends: ScanningEnds,
  ) {}

  async scan(): Promise<void> {
    this.cell.set({ notice: '' })
    const outcome = await scanCode()
    if (outcome.kind === 'read') await this.take(readCode(outcome.text))
    else if (outcome.kind === 'refused') this.cell.set({ notice: text('scan.refused') })
    else if (outcome.kind === 'declined') this.cell.set({ notice: text('scan.declined') })
    else if (outcome.kind === 'failed') this.cell.set({ notice: text('scan.failed') })
  }

  private async take(meaning: CodeMeaning): Promise<void> {
    const { stationId, nozzles } = this.cell.get()
    switch (meaning.kind) {
      case 'foreign':
        this.cell.set({ notice: text('scan.foreign') })
        return
      case 'member':
        this.cell.set({ notice: text('scan.member') })
        return
      case 'nozzle':
        if (meaning.stationId !== '' && meaning.stationId !== stationId) return this.goTo(meaning)
        if (!nozzles.some(({ number }) => number === meaning.nozzleNumber)) {
          this.cell.set({ notice: text('scan.noSuchNozzle', { nozzle: meaning.nozzleNumber }) })
          return
        }
        return this.ends.pick(meaning.nozzleNumber)
      case 'station':
        if (meaning.stationId !== stationId) return this.goTo(meaning)
        this.cell.set({ notice: text('scan.onlyStation') })
        return
      case 'order':
        return this.goTo(meaning)
    }
  }

  /** To an order, or to another station when the driver says that he is there: its nozzles look the same. */
  private async goTo(meaning: CodeMeaning): Promise<void> {
    await this.guard.run(async () => {
      const query = queryOf(meaning)
      try {
        const answer = await this.ends.ask(query)
        if (meaning.kind === 'order' || (await this.isThere(meaning, answer)))
          await this.ends.open(query, answer)
      } catch (reason) {
        this.cell.set({ notice: whyNot(meaning, asApiError(reason)) })
      }
    })
  }

  private isThere({ kind }: CodeMeaning, { station }: Opened): Promise<boolean> {
    const { zh, en } = station.name
    return askToConfirm({
      title: text('scan.elsewhere'),
      content: text(kind === 'nozzle' ? 'scan.ofNozzle' : 'scan.ofStation', { stationZh: zh, stationEn: en }),
      confirmText: text('scan.switch'),
      cancelText: text('scan.stay'),
    })
  }
}

function whyNot({ kind }: CodeMeaning, error: ApiError): string {
  if (error.code !== 'NOT_FOUND') return errorText(error)
  return text(kind === 'order' ? 'scan.notYourOrder' : 'scan.unknownStation')
}
