import { readFileSync } from 'node:fs'
import { messagePages } from '../../core/domain/messages/pages'

it('leads messages to pages that the mini-program has', () => {
  const { pages } = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as { pages: string[] }
  const targets = [
    messagePages.order('o'),
    messagePages.invoice('o'),
    messagePages.tier(),
    messagePages.home(),
  ]
  for (const target of targets) expect(pages).toContain(target.split('?')[0])
})
