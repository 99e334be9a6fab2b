import { messagePages } from '../../core/domain/messages/pages'
import { listedPages } from '../support/listedPages'

it('leads messages to pages that the mini-program has', () => {
  const pages = listedPages()
  for (const page of Object.values(messagePages)) expect(pages).toContain(page('o').split('?')[0])
})
