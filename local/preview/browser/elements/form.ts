import type * as glassEasel from 'glass-easel'
import { BuiltIn } from './builtIn'
import { isFormControl, type Form, type FormControl } from './formControl'

export class WxForm extends BuiltIn implements Form {
  submit(): void {
    const values: Record<string, unknown> = {}
    for (const control of this.controls())
      if (control.formName() !== '') values[control.formName()] = control.formValue()
    for (const component of this.fieldComponents()) {
      const { name, value } = component.data as { readonly name?: unknown; readonly value?: unknown }
      if (typeof name === 'string' && name !== '') values[name] = value
    }
    this.emit('submit', { value: values })
  }

  reset(): void {
    for (const control of this.controls()) control.formReset()
    this.emit('reset')
  }

  private controls(): FormControl[] {
    return [...this.querySelectorAll('*')].filter(isFormControl)
  }

  /** Components with the behavior `wx://form-field`, which have a name and a value. */
  private fieldComponents(): glassEasel.GeneralComponent[] {
    return [...this.querySelectorAll('[wx-host]')]
      .map((element) => (element as { __wxElement?: glassEasel.Element }).__wxElement?.asGeneralComponent())
      .filter(
        (component) => component != null && 'name' in component.data && 'value' in component.data,
      ) as glassEasel.GeneralComponent[]
  }
}
