import { Grid } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay } from '../../web/browser/language'
import { DispenserPanel } from './dispenser/DispenserPanel'
import { openSales } from './dispenser/reading'
import { Guide } from './guide/Guide'
import { NarrowDesk } from './NarrowDesk'
import { AddPhone } from './phones/AddPhone'
import { nozzlePage, scenes } from './phones/address'
import { holderName } from './phones/people'
import { PhoneCard } from './phones/PhoneCard'
import { usePhones } from './phones/usePhones'
import { useStation } from './station'
import { DemoNotice } from './top/DemoNotice'
import { TopBar } from './top/TopBar'

/** The desk: phones, dispensers, the guide. On a real phone only the app and a small menu. */
export function Desk(): ReactElement {
  const say = useSay()
  const { seen } = useStation()
  const phones = usePhones()
  const [picked, setPicked] = useState<number | undefined>()
  const { md: isWide = true } = Grid.useBreakpoint()
  const people = seen?.demo.people ?? []
  // A hand at the dispensers would spoil the story that is being played with them.
  const isMaking = seen?.demo.state === 'making'
  // Whoever comes here first finds the nozzle where something waits to be paid.
  const waiting = seen === undefined ? undefined : openSales(seen.forecourt).at(-1)?.nozzleNumber
  const nozzle = picked ?? waiting ?? 1
  const { chosen } = phones
  const driver = chosen === undefined ? undefined : holderName(chosen.openid, people, say)
  const role = people.find(({ openid }) => openid === chosen?.openid)?.role
  const isStation = role === 'staff' || role === 'owner'
  const scan = (number: number): void => {
    if (chosen !== undefined)
      phones.enter(chosen.id, nozzlePage(seen?.demo.stationId ?? '', number), scenes.nozzleCode)
  }
  const choose = (number: number): void => {
    setPicked(number)
  }
  const panel = <DispenserPanel nozzle={nozzle} onNozzle={choose} scanner={driver} onScan={scan} />
  if (!isWide) return <NarrowDesk phones={phones} people={people} panel={panel} />
  return (
    <div className="desk">
      <TopBar />
      <DemoNotice />
      {isMaking ? null : <Guide nozzle={nozzle} driver={driver} isStation={isStation} />}
      <main className="floor">
        <div className="phones">
          {phones.list.map((phone) => (
            <PhoneCard
              key={phone.id}
              phone={phone}
              phones={phones}
              people={people}
              isChosen={phone.id === chosen?.id}
            />
          ))}
          <AddPhone people={people} isFirst={phones.list.length === 0} onAdd={phones.add} />
        </div>
        <div className="station" inert={isMaking}>
          {panel}
        </div>
      </main>
    </div>
  )
}
