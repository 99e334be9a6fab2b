/** What a form gathers. */
export interface FormControl extends HTMLElement {
  formName(): string
  formValue(): unknown
  formReset(): void
}

export interface Form extends HTMLElement {
  submit(): void
  reset(): void
}

export function isFormControl(element: Element): element is FormControl {
  return 'formValue' in element
}

/** The form around an element. */
export function formOf(element: Element): Form | undefined {
  return element.closest<Form>('wx-form') ?? undefined
}
