/** One phone on the desk: who holds it and how it is set. */
export interface PhoneState {
  /** Tells phones apart, also two of one person. */
  readonly id: string
  readonly openid: string
  readonly theme: 'light' | 'dark'
  readonly language: 'zh' | 'en'
  /** WeChat's type size; 1 is normal. */
  readonly scale: number
  /** Of the screen, in CSS pixels. */
  readonly width: number
  readonly offline: boolean
}

export const widths = [320, 375, 430] as const
export const scales = [1, 1.25, 1.5] as const

/** Everybody can pick up this phone: nobody of the demo, never here before. */
export const NEWCOMER = 'oNew'

export const isNewcomer = (openid: string): boolean => openid.startsWith(NEWCOMER)

export const newcomer = (): string => `${NEWCOMER}${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`

export const newPhone = (openid: string, language: 'zh' | 'en'): PhoneState => ({
  id: crypto.randomUUID(),
  openid,
  theme: 'light',
  language,
  scale: 1,
  width: 375,
  offline: false,
})

export function isPhoneList(value: unknown): value is readonly PhoneState[] {
  return (
    Array.isArray(value) &&
    value.every((each: unknown) => {
      const phone = each as Partial<PhoneState> | null
      return (
        typeof phone?.id === 'string' && typeof phone.openid === 'string' && typeof phone.width === 'number'
      )
    })
  )
}
