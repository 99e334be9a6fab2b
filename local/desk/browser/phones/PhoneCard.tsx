import { BellOutlined, CloseOutlined, DownOutlined, HomeOutlined, SettingOutlined } from '@ant-design/icons'
import { Badge, Button, Popover } from 'antd'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import type { Notification, Person } from '../../../web/browser/shapes'
import { scenes } from './address'
import { MessageList } from './MessageList'
import { holderName } from './people'
import { PersonPicker } from './PersonPicker'
import type { PhoneState } from './phone'
import { PhoneBody } from './PhoneBody'
import { PhoneSwitches } from './PhoneSwitches'
import { useMessages } from './useMessages'
import type { Phones } from './usePhones'

interface PhoneCardProps {
  readonly phone: PhoneState
  readonly phones: Phones
  readonly people: readonly Person[]
  readonly isChosen: boolean
}

/** A phone on the desk: whose it is, its switches, its notifications, and the app. */
export function PhoneCard({ phone, phones, people, isChosen }: PhoneCardProps): ReactElement {
  const say = useSay()
  const { list, banner, dismiss } = useMessages(phone.openid)
  const name = holderName(phone.openid, people, say)
  const open = (page: string | undefined): void => {
    dismiss()
    phones.enter(phone.id, page, scenes.notification)
  }
  const card = useRef<HTMLElement>(null)
  // Where there is no room for all, whoever is chosen, or just added, is seen whole.
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isChosen])
  return (
    <section
      ref={card}
      className="phone"
      aria-label={say(`${name}的手机`, `Phone of ${name}`)}
      data-chosen={isChosen}
      onPointerDown={() => {
        phones.choose(phone.id)
      }}
    >
      <header className="phone-head">
        <Holder phone={phone} phones={phones} people={people} name={name} />
        <Tools phone={phone} phones={phones} messages={list} onOpen={open} />
      </header>
      <PhoneBody
        phone={phone}
        entry={phones.entryOf(phone.id)}
        title={say(`${name}的小程序`, `The app of ${name}`)}
        banner={banner}
        onOpen={open}
      />
    </section>
  )
}

interface ToolsProps {
  readonly phone: PhoneState
  readonly phones: Phones
  readonly messages: readonly Notification[]
  readonly onOpen: (page: string | undefined) => void
}

function Tools({ phone, phones, messages, onOpen }: ToolsProps): ReactElement {
  const say = useSay()
  return (
    <span className="phone-tools">
      <Button
        type="text"
        icon={<HomeOutlined />}
        aria-label={say('重新打开小程序', 'Open the app anew')}
        title={say('重新打开小程序', 'Open the app anew')}
        onClick={() => {
          phones.enter(phone.id)
        }}
      />
      <Popover
        trigger="click"
        placement="bottom"
        title={say('服务通知', 'Service notifications')}
        content={<MessageList messages={messages} onOpen={onOpen} />}
      >
        <Button
          type="text"
          aria-label={say('服务通知', 'Service notifications')}
          icon={
            <Badge count={messages.length} size="small" color="#55606A" overflowCount={99}>
              <BellOutlined />
            </Badge>
          }
        />
      </Popover>
      <Popover
        trigger="click"
        placement="bottomRight"
        title={say('这部手机', 'This phone')}
        content={
          <PhoneSwitches
            phone={phone}
            onChange={(settings) => {
              phones.change(phone.id, settings)
            }}
          />
        }
      >
        <Button type="text" icon={<SettingOutlined />} aria-label={say('手机设置', 'Settings')} />
      </Popover>
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={say('收起这部手机', 'Put this phone away')}
        onClick={() => {
          phones.remove(phone.id)
        }}
      />
    </span>
  )
}

interface HolderProps {
  readonly phone: PhoneState
  readonly phones: Phones
  readonly people: readonly Person[]
  readonly name: string
}

function Holder({ phone, phones, people, name }: HolderProps): ReactElement {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setOpen}
      title={say('这部手机是谁的', 'Who holds this phone')}
      content={
        <PersonPicker
          people={people}
          openid={phone.openid}
          onPick={(openid) => {
            setOpen(false)
            phones.change(phone.id, { openid })
            phones.enter(phone.id)
          }}
        />
      }
    >
      <Button type="text" className="holder">
        <strong>{name}</strong>
        <DownOutlined />
      </Button>
    </Popover>
  )
}
