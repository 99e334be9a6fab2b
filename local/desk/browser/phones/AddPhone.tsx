import type { ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import type { Person } from '../../../web/browser/shapes'
import { PersonPicker } from './PersonPicker'

interface AddPhoneProps {
  readonly people: readonly Person[]
  readonly isFirst: boolean
  readonly onAdd: (openid: string) => void
}

/** The empty place on the desk: pick whose phone lies there. */
export function AddPhone({ people, isFirst, onAdd }: AddPhoneProps): ReactElement {
  const say = useSay()
  return (
    <section className="add-phone">
      <h2>{isFirst ? say('先放一部手机', 'Put a phone here') : say('再加一部手机', 'Add a phone')}</h2>
      <p>
        {say(
          '选一个人，他的手机就放在旁边。几部手机可以一起用，您一个人就能试全各人的操作。',
          'Pick somebody and his phone lies here. Use several phones at once to try what each of them does.',
        )}
      </p>
      <PersonPicker people={people} onPick={onAdd} />
    </section>
  )
}
