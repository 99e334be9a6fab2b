import { UserAddOutlined } from '@ant-design/icons'
import type { ReactElement } from 'react'
import { useSpoken } from '../../../web/browser/language'
import type { Person } from '../../../web/browser/shapes'
import { newcomer } from './phone'
import { roleName } from './people'

interface PersonPickerProps {
  readonly people: readonly Person[]
  /** Who holds the phone now. */
  readonly openid?: string
  readonly onPick: (openid: string) => void
}

/** Everybody of the demo with a line of his story, and somebody who was never here. */
export function PersonPicker({ people, openid, onPick }: PersonPickerProps): ReactElement {
  const { say, language } = useSpoken()
  return (
    <ul className="people">
      <li>
        <button
          type="button"
          className="person"
          onClick={() => {
            onPick(newcomer())
          }}
        >
          <strong>
            <UserAddOutlined /> {say('新车主', 'A new driver')}
          </strong>
          <span>
            {say('第一次打开小程序，还没入会。', 'Opens the app for the first time, not a member yet.')}
          </span>
        </button>
      </li>
      {people.map((person) => (
        <li key={person.openid}>
          <button
            type="button"
            className="person"
            aria-pressed={person.openid === openid}
            onClick={() => {
              onPick(person.openid)
            }}
          >
            <strong>
              {person.name}
              <small data-role={person.role}>{roleName(person.role, say)}</small>
            </strong>
            <span>{person.story[language]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
