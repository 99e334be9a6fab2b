import { byId, element } from './dom'
import { changed, on, store } from './store'
import { currentLanguage, text } from './texts'

/** The demo's people to pick from; what is called is called as the one that is picked. */
export function startPeople(): void {
  on(['demo', 'language', 'person'], render)
  render()
}

function render(): void {
  const host = byId('people-list')
  const people = store.demo?.people ?? []
  if (people.length === 0) {
    host.replaceChildren(element('p', { class: 'quiet' }, text('loading')))
    return
  }
  host.replaceChildren(
    ...people.map((person) => {
      const chosen = person.openid === store.openid
      return element(
        'button',
        {
          type: 'button',
          class: 'person',
          'aria-pressed': String(chosen),
          onclick: () => {
            choosePerson(person.openid)
          },
        },
        element('strong', {}, person.name, element('span', { class: 'chip' }, text(person.role))),
        element('span', { class: 'quiet' }, person.story[currentLanguage()]),
        chosen ? element('code', {}, person.openid) : null,
      )
    }),
  )
}

export function choosePerson(openid: string): void {
  store.openid = openid
  changed('person')
}
