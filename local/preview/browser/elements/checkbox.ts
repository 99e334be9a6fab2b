import { Choice, ChoiceGroup } from './choice'

export class WxCheckbox extends Choice {
  constructor() {
    super('checkbox')
  }

  protected tapped(): void {
    this.setChecked(!this.checked)
    this.closest<WxCheckboxGroup>('wx-checkbox-group')?.told()
  }
}

export class WxCheckboxGroup extends ChoiceGroup {
  formValue(): string[] {
    return this.choices()
      .filter(({ checked }) => checked)
      .map((choice) => choice.value())
  }
}
