import { Container } from './container/container'
import { mountBadge } from './container/badge'
import { showProblems } from './container/problems'
import type { BuildResult } from './engine/built'
import { followChanges } from './phone/changes'
import { createPhone } from './phone/phone'
import { readQuery } from './phone/query'
import { Records } from './phone/records'
import { families } from './wx'
import { restoreFiles } from './wx/files/keptFiles'
import './elements'

/** What tests and people ask a running phone. */
interface Preview {
  readonly ready: boolean
  readonly errors: Records['errors']
  readonly missing: Records['missed']
  readonly warnings: Records['warnings']
  stack(): readonly string[]
  /** Bytes of each `setData` of the page in front. */
  dataWeights(): readonly number[]
  /** `this` of the page in front, `getApp()`, `wx`, and the phone around. */
  page(): unknown
  app(): unknown
  wx(): unknown
  host(): unknown
}

declare global {
  interface Window {
    __preview: Preview
  }
}

async function main(): Promise<void> {
  const records = new Records()
  const [screen, layer] = [place('screen'), place('layer')]
  let container: Container | undefined = undefined
  window.__preview = {
    get ready() {
      return container?.stack.all.at(-1)?.frame.root.dataset['ready'] === 'true'
    },
    errors: records.errors,
    missing: records.missed,
    warnings: records.warnings,
    stack: () => container?.stack.all.map(({ to }) => to.route) ?? [],
    dataWeights: () => container?.stack.front.dataWeights ?? [],
    page: () => container?.stack.front.caller,
    app: () => container?.app.get(),
    wx: () => container?.host.wx(),
    host: () => container?.host,
  }
  followChanges()
  const query = readQuery(location.search)
  const { built, problems } = (await (await fetch('/preview/app.json')).json()) as BuildResult
  for (const problem of problems)
    records.warn(`${problem.file}:${problem.line}:${problem.column}: ${problem.text}`)
  if (built === undefined) {
    showProblems(screen, problems)
    return
  }
  const phone = createPhone(query, records, layer)
  await restoreFiles(phone)
  container = new Container({
    built,
    phone,
    screen,
    families,
    start: query,
    onWarning: (text) => {
      records.warn(text)
    },
  })
  mountBadge(screen, records)
  container.launch()
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`app.html has no #${id}`)
  return found
}

void main()
