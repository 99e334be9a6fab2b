import type { Place } from '../wx/support/places'
import { button, element } from './dom'
import { openFullPage } from './fullPage'
import type { Stage, Words } from './stage'

const words = {
  choose: { zh: '选择位置', en: 'Choose a location' },
  place: { zh: '位置', en: 'Location' },
  navigate: { zh: '导航', en: 'Navigate' },
  started: { zh: '已交给地图应用导航', en: 'Handed over to the map app' },
} satisfies Record<string, Words>

/** WeChat's page to choose a place; undefined when it was left. */
export function askPlace(stage: Stage, places: readonly Place[]): Promise<Place | undefined> {
  return openFullPage<Place | undefined>(stage, {
    title: stage.say(words.choose),
    left: undefined,
    body: (close) => [
      element(
        'div',
        { class: 'sheet-list' },
        ...places.map((place) => {
          const row = button('', 'sheet-row', () => {
            close(place)
          })
          row.append(element('span', {}, place.name, element('small', {}, place.address)))
          return row
        }),
      ),
    ],
  })
}

/** WeChat's page of one place, with the way there. */
export function showPlace(stage: Stage, place: Place): Promise<undefined> {
  return openFullPage<undefined>(stage, {
    title: stage.say(words.place),
    left: undefined,
    body: () => {
      const note = element('p', { class: 'sheet-row quiet', role: 'status' })
      return [
        mapPicture(place),
        element(
          'div',
          { class: 'sheet-row' },
          element('span', {}, place.name, element('small', {}, place.address)),
          button(stage.say(words.navigate), 'link', () => {
            note.textContent = stage.say(words.started)
          }),
        ),
        note,
      ]
    },
  })
}

function mapPicture({ name, latitude, longitude }: Place): HTMLElement {
  const pin = element('span', { 'aria-hidden': 'true' }, '📍')
  pin.style.left = '50%'
  pin.style.top = '50%'
  const label = `${name} ${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
  return element('div', { class: 'map-picture', role: 'img', 'aria-label': label }, pin)
}
