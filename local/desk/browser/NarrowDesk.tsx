import { MenuOutlined } from '@ant-design/icons'
import { Button, Drawer, Tabs } from 'antd'
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useSpoken } from '../../web/browser/language'
import type { Person } from '../../web/browser/shapes'
import { scenes } from './phones/address'
import { MessageList } from './phones/MessageList'
import { PersonPicker } from './phones/PersonPicker'
import type { PhoneState } from './phones/phone'
import { PhoneScreen } from './phones/PhoneScreen'
import { PhoneSwitches } from './phones/PhoneSwitches'
import { useMessages } from './phones/useMessages'
import { FIRST_OPENID, type Phones } from './phones/usePhones'

interface NarrowDeskProps {
  readonly phones: Phones
  readonly people: readonly Person[]
  readonly panel: ReactNode
}

/** A real phone is the phone: the bare app, and a small menu for everything around it. */
export function NarrowDesk(props: NarrowDeskProps): ReactElement | null {
  const { chosen, add } = props.phones
  useEffect(() => {
    if (chosen === undefined) add(FIRST_OPENID)
  }, [chosen, add])
  return chosen === undefined ? null : <OnePhone {...props} phone={chosen} />
}

interface OnePhoneProps extends NarrowDeskProps {
  readonly phone: PhoneState
}

function OnePhone({ phone, phones, people, panel }: OnePhoneProps): ReactElement {
  const { say } = useSpoken()
  const [isOpen, setOpen] = useState(false)
  const entry = phones.entryOf(phone.id)
  // Whatever opens a page of the app, such as a scanned code, is seen at once.
  useEffect(() => {
    setOpen(false)
  }, [entry])
  return (
    <div className="narrow">
      <PhoneScreen phone={phone} entry={entry} title={say('小程序', 'The app')} />
      <Button
        className="narrow-menu"
        shape="circle"
        icon={<MenuOutlined />}
        aria-label={say('菜单', 'Menu')}
        onClick={() => {
          setOpen(true)
        }}
      />
      <Drawer
        placement="bottom"
        size="82%"
        open={isOpen}
        title={say('滨河加油站 · 本机', 'Riverside Station · local')}
        onClose={() => {
          setOpen(false)
        }}
      >
        <Menu phone={phone} phones={phones} people={people} panel={panel} />
      </Drawer>
    </div>
  )
}

function Menu({ phone, phones, people, panel }: OnePhoneProps): ReactElement {
  const { say, language, choose } = useSpoken()
  const { list } = useMessages(phone.openid)
  const who = (
    <PersonPicker
      people={people}
      openid={phone.openid}
      onPick={(openid) => {
        phones.change(phone.id, { openid })
        phones.enter(phone.id)
      }}
    />
  )
  const settings = (
    <>
      <PhoneSwitches
        phone={phone}
        hasWidth={false}
        onChange={(changed) => {
          phones.change(phone.id, changed)
        }}
      />
      <Button
        block
        onClick={() => {
          choose(language === 'zh' ? 'en' : 'zh')
        }}
      >
        {language === 'zh' ? 'Show this menu in English' : '菜单用中文'}
      </Button>
    </>
  )
  const messages = (
    <MessageList
      messages={list}
      onOpen={(page) => {
        phones.enter(phone.id, page, scenes.notification)
      }}
    />
  )
  return (
    <Tabs
      items={[
        { key: 'panel', label: say('加油机', 'Dispensers'), children: panel },
        { key: 'who', label: say('换人', 'Who'), children: who },
        { key: 'messages', label: say('通知', 'Messages'), children: messages },
        { key: 'settings', label: say('设置', 'Settings'), children: settings },
      ]}
    />
  )
}
