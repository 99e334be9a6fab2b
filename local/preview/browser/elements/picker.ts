import { element } from '../container/dom'
import { BuiltIn } from './builtIn'
import { phoneHost } from './context'
import { date } from './datePicker'
import type { FormControl } from './formControl'
import { multiSelector, selector, time, type PickerMode } from './pickerModes'
import { region } from './region'
import { openSheet } from './sheet'
import { Wheel } from './wheel'

export class WxPicker extends BuiltIn implements FormControl {
  private open: { readonly wheels: readonly Wheel[]; chosen: number[] } | undefined

  formName(): string {
    return this.text('name')
  }

  formValue(): unknown {
    return this.property('value')
  }

  formReset(): void {
    this.emit('cancel')
  }

  protected override begin(): void {
    this.setRole('button')
    this.setState('aria-haspopup', 'dialog')
    this.onTap(() => {
      if (!this.flag('disabled') && this.open === undefined) this.show()
    })
  }

  protected override changed(name: string): void {
    // An app answers a change of one column with other options for the next.
    if (this.open === undefined || (name !== 'range' && name !== 'value')) return
    const mode = this.mode()
    this.open.chosen = mode.indices(this.property('value'))
    this.turn(mode)
  }

  private mode(): PickerMode {
    const english = phoneHost().phone.settings.language === 'en'
    const words = english ? (['', '', ''] as const) : (['年', '月', '日'] as const)
    switch (this.text('mode', 'selector')) {
      case 'multiSelector':
        return multiSelector(this.property('range'), this.text('rangeKey'))
      case 'time':
        return time(this.text('start'), this.text('end'))
      case 'date':
        return date(this.text('start'), this.text('end'), this.text('fields', 'day'), words)
      case 'region':
        return region(this.text('level', 'region'))
      default:
        return selector(this.property('range'), this.text('rangeKey'))
    }
  }

  private show(): void {
    const mode = this.mode()
    const chosen = mode.indices(this.property('value'))
    const wheels = mode.columns(chosen).map((_column, at) => {
      const wheel = new Wheel()
      wheel.onChosen = (index) => {
        this.columnTurned(at, index)
      }
      return wheel
    })
    this.open = { wheels, chosen }
    this.turn(mode)
    const body = element('div', 'phone-wheels', ...wheels, element('div', 'phone-wheel-line'))
    openSheet({
      title: this.text('headerText'),
      body,
      onDone: () => {
        this.done()
      },
      onCancel: () => {
        this.open = undefined
        this.emit('cancel')
      },
    })
  }

  private turn(mode: PickerMode): void {
    const { wheels, chosen } = this.open ?? { wheels: [], chosen: [] }
    mode.columns(chosen).forEach((options, at) => wheels[at]?.show(options, chosen[at] ?? 0))
  }

  private columnTurned(column: number, index: number): void {
    if (this.open === undefined) return
    this.open.chosen[column] = index
    const mode = this.mode()
    const options = mode.columns(this.open.chosen)
    this.open.chosen = this.open.chosen.map((at, each) =>
      Math.min(at, Math.max(0, (options[each]?.length ?? 1) - 1)),
    )
    if (this.text('mode') !== 'multiSelector') {
      options.forEach((list, at) => {
        if (at > column) this.open?.wheels[at]?.show(list, this.open.chosen[at] ?? 0)
      })
    }
    this.emit('columnchange', { column, value: index })
  }

  private done(): void {
    const chosen = this.open?.chosen ?? []
    this.open = undefined
    const mode = this.mode()
    const value = mode.value(chosen)
    this.model('value', value)
    this.emit('change', {
      value,
      ...('detail' in mode ? (mode as ReturnType<typeof region>).detail(chosen) : {}),
    })
  }
}
