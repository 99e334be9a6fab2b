import { Choice, ChoiceGroup } from './choice'

export class WxRadio extends Choice {
  constructor() {
    super('radio')
  }

  protected tapped(): void {
    if (this.checked) return
    const group = this.closest<WxRadioGroup>('wx-radio-group')
    for (const other of group?.choices() ?? []) other.setChecked(other === this)
    this.setChecked(true)
    group?.told()
  }
}

export class WxRadioGroup extends ChoiceGroup {
  formValue(): string {
    return (
      this.choices()
        .find(({ checked }) => checked)
        ?.value() ?? ''
    )
  }
}
