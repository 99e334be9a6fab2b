import { ApiError } from '../../../api/client'
import { type CodeMeaning, readCode } from '../../../lib/core'
import { scanCode } from '../../../platform/scan'
import { text } from '../../../text/text'
import type { Guard } from '../../../timing/guard'
import { type FuellingQuery, queryOf } from './query'
import type { Cell, FuellingState } from './state'

export interface ScanningEnds {
  /** A nozzle of the station on the screen. */
  readonly pick: (nozzleNumber: number) => Promise<void>
  /** An order, or another station. @throws ApiError */
  readonly open: (query: FuellingQuery) => Promise<void>
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

  private async goTo(meaning: CodeMeaning): Promise<void> {
    const before = this.cell.get()
    await this.guard.run(async () => {
      try {
        await this.ends.open(queryOf(meaning))
      } catch (reason) {
        if (!(reason instanceof ApiError) || reason.code !== 'NOT_FOUND') throw reason
        const notice = text(meaning.kind === 'order' ? 'scan.notYourOrder' : 'scan.unknownStation')
        this.cell.set({ ...before, busy: true, notice })
        return
      }
      const { stationName, stationId, notice } = this.cell.get()
      if (
        meaning.kind !== 'order' &&
        stationId !== before.stationId &&
        stationName !== null &&
        notice === ''
      ) {
        const { zh, en } = stationName
        this.cell.set({ notice: text('scan.otherStation', { stationZh: zh, stationEn: en }) })
      }
    })
  }
}
