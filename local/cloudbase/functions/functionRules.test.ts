import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FunctionRules } from './functionRules'

const user = { openid: 'oZhang' }

function rulesOf(text: string): { rules: FunctionRules; file: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'rules-')), 'functions.json')
  writeFileSync(file, text)
  return { rules: new FunctionRules(file), file }
}

describe('function rules', () => {
  it('lets logged-in users call, except what is closed', () => {
    const { rules } = rulesOf('{"*":{"invoke":"auth != null"},"payCallback":{"invoke":false}}')
    expect(rules.allows('order', user)).toBe(true)
    expect(rules.allows('order', null)).toBe(false)
    expect(rules.allows('payCallback', user)).toBe(false)
  })

  it('falls back to the default of CloudBase without a file', () => {
    const rules = new FunctionRules('/nowhere/functions.json')
    expect(rules.allows('order', user)).toBe(true)
    expect(rules.allows('order', null)).toBe(false)
  })

  it('reads a changed file again', () => {
    const { rules, file } = rulesOf('{"*":{"invoke":true}}')
    expect(rules.allows('order', null)).toBe(true)
    writeFileSync(file, '{"*":{"invoke":false}}')
    utimesSync(file, new Date(), new Date(Date.now() + 2_000))
    expect(rules.allows('order', null)).toBe(false)
  })

  it.each(['{}', '{"*":{"invoke":"doc.owner == auth.openid"}}', '{"*":', '{"*":{"call":true}}'])(
    'opens nothing when it does not understand %s',
    (text) => {
      expect(() => rulesOf(text).rules.allows('order', user)).toThrow()
    },
  )
})
