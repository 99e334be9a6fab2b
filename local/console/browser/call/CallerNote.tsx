import { Tag } from 'antd'
import type { ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import type { Person } from '../../../web/browser/shapes'
import { isStationWork, roleOf } from './caller'

interface CallerNoteProps {
  readonly roles: readonly string[]
  readonly openid: string
  readonly people: readonly Person[]
}

/** For whom the action is, and why the caller is who he is. */
export function CallerNote({ roles, openid, people }: CallerNoteProps): ReactElement {
  const say = useSay()
  const name = people.find((person) => person.openid === openid)?.name ?? openid
  const fits = roles.includes(roleOf(openid, people))
  return (
    <div className="roles">
      {say('可调用：', 'For: ')}
      {roles.map((role) => (
        <Tag key={role} variant="filled">
          {role}
        </Tag>
      ))}
      {isStationWork(roles) ? (
        <p>
          {fits
            ? say(
                `这是加油站的事，车主调用会被拒绝，所以由${name}来调用。`,
                `The station's work: a driver would be refused, so ${name} calls.`,
              )
            : say(
                `${name}不是加油站的人，这次调用会被拒绝（FORBIDDEN）。`,
                `${name} does not work here: this call will be refused (FORBIDDEN).`,
              )}
        </p>
      ) : null}
    </div>
  )
}
