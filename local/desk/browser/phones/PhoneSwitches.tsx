import { Segmented, Switch } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { useSay } from '../../../web/browser/language'
import { scales, widths, type PhoneState } from './phone'

interface PhoneSwitchesProps {
  readonly phone: PhoneState
  readonly onChange: (settings: Partial<PhoneState>) => void
  /** A real phone has the width it has. */
  readonly hasWidth?: boolean
}

/** How a phone is set: appearance, language, type size, width, network. */
export function PhoneSwitches({ phone, onChange, hasWidth = true }: PhoneSwitchesProps): ReactElement {
  const say = useSay()
  return (
    <div className="switches">
      <Row label={say('外观', 'Appearance')}>
        <Segmented<PhoneState['theme']>
          value={phone.theme}
          options={[
            { value: 'light', label: say('浅色', 'Light') },
            { value: 'dark', label: say('深色', 'Dark') },
          ]}
          onChange={(theme) => {
            onChange({ theme })
          }}
        />
      </Row>
      <Row label={say('语言', 'Language')}>
        <Segmented<PhoneState['language']>
          value={phone.language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => {
            onChange({ language })
          }}
        />
      </Row>
      <Row label={say('字号', 'Type size')}>
        <Segmented<number>
          value={phone.scale}
          options={scales.map((value, n) => ({
            value,
            label: [say('标准', 'Normal'), say('大', 'Large'), say('特大', 'Larger')][n],
          }))}
          onChange={(scale) => {
            onChange({ scale })
          }}
        />
      </Row>
      {hasWidth ? (
        <Row label={say('屏宽', 'Width')}>
          <Segmented<number>
            value={phone.width}
            options={[...widths]}
            onChange={(width) => {
              onChange({ width })
            }}
          />
        </Row>
      ) : null}
      <Row label={say('没有网络', 'No network')}>
        <Switch
          checked={phone.offline}
          onChange={(offline) => {
            onChange({ offline })
          }}
        />
      </Row>
    </div>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <label className="switch">
      <span>{label}</span>
      {children}
    </label>
  )
}
