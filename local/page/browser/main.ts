import { startBanner } from './banner'
import { startCaller } from './caller'
import { byId } from './dom'
import { startEnvironment } from './environment'
import { refreshForecourt, startForecourt } from './forecourt'
import { startGuide } from './guide'
import { refreshJournal, startJournal } from './journal'
import { ask, MachineError } from './machine'
import { startPeople } from './people'
import { startPhone } from './phone'
import { startResult } from './result'
import type { Api, Demo, Status } from './shapes'
import { changed, on, store } from './store'
import { currentLanguage, isTextKey, switchLanguage, text } from './texts'
import { startTime } from './time'
import { loadWords } from './words'

const REFRESH_MS = 1_000

function labelPage(): void {
  document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-CN' : 'en'
  document.title = text('title')
  for (const labelled of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = labelled.dataset['text'] ?? ''
    if (isTextKey(key)) labelled.textContent = text(key)
  }
}

async function refresh(): Promise<void> {
  const [status, demo] = await Promise.all([
    ask<Status>('GET', '/local/status'),
    ask<Demo>('GET', '/local/demo'),
  ])
  const demoChanged = JSON.stringify(demo) !== JSON.stringify(store.demo)
  store.status = status
  store.demo = demo
  store.unreachable = false
  changed('status')
  if (demoChanged) changed('demo')
  await Promise.all([refreshForecourt(), refreshJournal()])
}

async function loadApi(): Promise<void> {
  try {
    store.api = await ask<Api>('GET', '/local/api')
  } catch (error) {
    if (!(error instanceof MachineError)) throw error
    store.api = {}
  }
  changed('api')
}

/** One question after the other, for ever; a machine that is being restarted is waited for. */
async function keepFresh(): Promise<never> {
  for (;;) {
    try {
      await refresh()
      // Proposed inputs name the station: it must be known before.
      if (store.api === undefined) await loadApi()
    } catch {
      store.unreachable = true
      changed('status')
    }
    await new Promise((done) => setTimeout(done, REFRESH_MS))
  }
}

byId('language').addEventListener('click', () => {
  switchLanguage()
  changed('language')
})
on(['language'], labelPage)
labelPage()
startBanner()
startGuide()
startPeople()
startCaller()
startResult()
startForecourt()
startPhone()
startTime()
startJournal()
startEnvironment()
void loadWords().then(keepFresh)
